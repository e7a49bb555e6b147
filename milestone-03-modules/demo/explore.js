/**
 * @typedef {{name: string, kind: string, order: number, runs: number, cyclic: boolean, awaits: boolean,
 *   imports: string[], text: string, script: string}} Module
 * @typedef {{modules: Module[], log: string[], stale: string[], error: string | null}} View
 */

/** @type {View} */
let view = { modules: [], log: [], stale: [], error: null };
let chosen = 'main.ts';

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const text = /** @type {HTMLTextAreaElement} */ (element('text'));

/** @param {Module} module */
function row(module) {
  const button = document.createElement('button');
  button.setAttribute('aria-pressed', String(module.name === chosen));
  button.className = view.stale.includes(module.name) ? 'fresh' : '';
  const number = document.createElement('span');
  number.textContent = module.order === 0 ? '–' : String(module.order);
  const name = document.createElement('strong');
  name.textContent = module.name;
  const runs = document.createElement('span');
  runs.textContent = `ran ${module.runs}×`;
  const about = document.createElement('small');
  const marks = [module.kind, module.cyclic ? 'in a cycle' : '', module.awaits ? 'awaits' : ''];
  const imports = module.imports.length === 0 ? '' : 'imports ' + module.imports.join(', ');
  about.textContent = [...marks, imports].filter(Boolean).join(' · ');
  button.append(number, name, runs, about);
  button.addEventListener('click', () => choose(module.name));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function draw() {
  element('modules').replaceChildren(...view.modules.map(row));
  element('log').textContent = view.log.join('\n');
  element('error').textContent = view.error;
  element('error').hidden = view.error === null;
  element('stale').textContent = view.stale.length === 0 ? '' : 'made anew: ' + view.stale.join(', ');
  element('name').textContent = chosen;
}

/** @param {string} name */
function choose(name) {
  chosen = name;
  const module = view.modules.find((each) => each.name === name);
  if (module) {
    text.value = module.text;
    element('script').textContent = module.script;
  }
  draw();
}

/** @param {Response} response */
async function take(response) {
  view = await response.json();
  // A module that does not load keeps the text that is being written.
  if (view.modules.some((module) => module.name === chosen)) {
    choose(chosen);
  } else {
    draw();
  }
}

element('save').addEventListener('click', async () => {
  await take(
    await fetch('/edit', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: chosen, text: text.value }),
    }),
  );
});

await take(await fetch('/graph'));

export {};
