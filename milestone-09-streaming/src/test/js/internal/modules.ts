// Until milestone 8's own.
const loaded = new Map<string, unknown>();

Object.assign(globalThis, {
  __webpack_require__: Object.assign((id: string) => loaded.get(id), { u: (chunk: string) => chunk }),
  __webpack_chunk_load__: (chunk: string) => {
    const { u } = (globalThis as any).__webpack_require__;
    return import(/* @vite-ignore */ u(chunk)).then((module) => void loaded.set(chunk, module));
  },
  __webpack_get_script_filename__: (chunk: string) => (globalThis as any).__webpack_require__.u(chunk),
});
