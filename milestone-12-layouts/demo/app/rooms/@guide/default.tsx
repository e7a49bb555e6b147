export default function NoGuide() {
  return <p>The guide is having tea.</p>;
}
