// Where the HTML's side finds the modules of client references.
import * as link from 'fourteen/link';
import * as route from 'fourteen/internal/route';
import * as parts from './parts';

const modules: Record<string, object> = { 'fourteen/link': link, 'fourteen/internal/route': route, 'parts.tsx': parts };

Object.assign(globalThis, {
  __webpack_require__: Object.assign((id: string) => modules[id], { u: (id: string) => id }),
  __webpack_chunk_load__: () => Promise.resolve(),
});
