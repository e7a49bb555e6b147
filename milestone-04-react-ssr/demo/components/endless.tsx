export default function Endless() {
  for (;;) {
    // A mistake that every language allows.
  }
}
