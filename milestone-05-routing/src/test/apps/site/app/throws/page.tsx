export default function Broken(): never {
  throw new Error('no <b>luck</b>');
}
