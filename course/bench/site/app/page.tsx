export default function Home() {
  return <h1>Pages to measure</h1>;
}
