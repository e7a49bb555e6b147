export function get() {
  return new Response('nobody calls me');
}

export default get;
