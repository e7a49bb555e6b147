// Sends the script to the server and shows what came of it on each engine.

/** @type {Record<string, string>} */
const EXAMPLES = {
  'Both agree':
    "var posts = [{ title: 'Hello', stars: 5 }, { title: 'Bye', stars: 1 }];\nposts.map(function (p) { return p.title + ' ' + '*'.repeat(p.stars) })",
  'Only one parses it': 'class Point {\n  constructor(x, y) { this.x = x; this.y = y }\n}\nnew Point(1, 2)',
  'Tasks and microtasks':
    "setTimeout(function () { console.log('4 timer') }, 5);\nsetImmediate(function () { console.log('3 task') });\nPromise.resolve().then(function () { console.log('2 microtask') });\nconsole.log('1 script')",
  'An endless loop': 'for (;;) {}',
  'An error knows its line': 'function render(post) {\n  return post.title.trim()\n}\nrender({})',
};

const form = /** @type {HTMLFormElement} */ (document.getElementById('form'));
const code = /** @type {HTMLTextAreaElement} */ (document.getElementById('code'));
const examples = /** @type {HTMLElement} */ (document.getElementById('examples'));

/** @param {string} id @param {string} text @param {boolean} failed */
function show(id, text, failed) {
  const pre = /** @type {HTMLElement} */ (document.querySelector(`#${id} pre`));
  pre.textContent = text;
  pre.classList.toggle('failed', failed);
}

async function run() {
  show('rhino', 'running …', false);
  show('graal', 'running …', false);
  const response = await fetch('/run', { method: 'POST', body: code.value });
  if (!response.ok) {
    const problem = await response.text();
    show('rhino', problem, true);
    show('graal', problem, true);
    return;
  }
  const outcomes = await response.json();
  for (const id of ['rhino', 'graal']) {
    const outcome = outcomes[id];
    const lines = [...outcome.console, outcome.error || `⇒ ${outcome.result}`];
    show(
      id,
      `${lines.join('\n')}\n\n${outcome.engine}, ${(outcome.micros / 1000).toFixed(1)} ms`,
      outcome.error !== '',
    );
  }
}

for (const [title, text] of Object.entries(EXAMPLES)) {
  const button = document.createElement('button');
  button.textContent = title;
  button.onclick = () => {
    code.value = text;
    run();
  };
  examples.append(button);
}
code.value = EXAMPLES['Both agree'] ?? '';
form.onsubmit = (event) => {
  event.preventDefault();
  run();
};
code.onkeydown = (event) => {
  if (event.key === 'Enter' && event.ctrlKey) run();
};
