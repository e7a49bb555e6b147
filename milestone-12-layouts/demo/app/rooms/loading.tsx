export default function Loading() {
  return <p id="loading">The lights go on …</p>;
}
