/** A table with a thousand rows and two columns of UUIDs. */
const rows = Array.from({ length: 1000 }, (_, index) => ({ id: uuid(index), name: uuid(index + 1000) }));

/** Looks like one; the same in every engine. */
function uuid(seed: number): string {
  let state = seed + 1;
  let digits = '';
  while (digits.length < 32) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    digits += state.toString(16).padStart(8, '0');
  }
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export default function Table() {
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.id}</td>
            <td>{row.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
