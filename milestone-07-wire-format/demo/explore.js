/**
 * @typedef {{id: string, tag: string, kind: string, text: string, bytes: number, references: string[]}} Row
 * @typedef {{rows: Row[], value: unknown, rewritten: string | null, error: string | null}} View
 */

/** @type {Record<string, string>} */
const SAMPLES = {
  'A page': 'page',
  'Shared and cyclic': 'shared',
  'Promises and a stream': 'later',
  'A text row': 'text',
  'A hostile path': 'hostile',
};

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const payload = /** @type {HTMLTextAreaElement} */ (element('payload'));
let asked = 0;

/** @param {string} reference */
function rowOf(reference) {
  return (/^\$[L@hQWBKi]?([0-9a-f]+)/.exec(reference) ?? [])[1] ?? '';
}

/** @param {string} id @param {boolean} named */
function name(id, named) {
  for (const item of document.querySelectorAll('#rows li')) {
    item.classList.toggle('named', named && item instanceof HTMLElement && item.dataset.id === id);
  }
}

/** @param {string} reference */
function link(reference) {
  const button = document.createElement('button');
  button.textContent = reference;
  button.title = 'row ' + rowOf(reference);
  for (const [on, off] of [
    ['mouseenter', 'mouseleave'],
    ['focus', 'blur'],
  ]) {
    button.addEventListener(String(on), () => name(rowOf(reference), true));
    button.addEventListener(String(off), () => name(rowOf(reference), false));
  }
  return button;
}

/** @param {Row} row */
function item(row) {
  const li = document.createElement('li');
  li.dataset.id = row.id;
  const id = document.createElement('b');
  id.textContent = `${row.id}:${row.tag}`;
  const kind = document.createElement('small');
  kind.textContent = `${row.kind}, ${row.bytes} B`;
  const text = document.createElement('code');
  text.textContent = row.text;
  const references = document.createElement('span');
  for (const reference of row.references) {
    references.append(link(reference), ' ');
  }
  li.append(id, kind, text, references);
  return li;
}

/** @param {View} view */
function same(view) {
  if (view.rewritten === null) {
    return '';
  }
  return view.rewritten === payload.value ? '✓ the same bytes' : 'other bytes: so React would write it';
}

async function read() {
  const turn = ++asked;
  const response = await fetch('/read', {
    method: 'POST',
    headers: { 'Content-Type': 'text/x-component' },
    body: payload.value,
  });
  /** @type {View} */
  const view = response.ok
    ? await response.json()
    : { rows: [], value: null, rewritten: null, error: await response.text() };
  if (turn !== asked) {
    return; // a later question was answered first
  }
  element('rows').replaceChildren(...view.rows.map(item));
  element('value').textContent = view.value === null ? '' : JSON.stringify(view.value, null, 2);
  element('rewritten').textContent = view.rewritten ?? '';
  element('same').textContent = same(view);
  element('error').textContent = view.error;
  element('error').hidden = view.error === null;
}

/** @param {string} sample */
async function choose(sample) {
  for (const button of element('samples').children) {
    button.setAttribute('aria-pressed', String(button.textContent === sample));
  }
  payload.value = await (await fetch(`/samples/${SAMPLES[sample]}.txt`)).text();
  await read();
}

for (const sample of Object.keys(SAMPLES)) {
  const button = document.createElement('button');
  button.textContent = sample;
  button.addEventListener('click', () => choose(sample));
  element('samples').append(button);
}
payload.addEventListener('input', read);
const wanted = decodeURIComponent(location.hash.slice(1));
await choose(wanted in SAMPLES ? wanted : 'A page');

export {};
