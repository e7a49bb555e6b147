// Sends the chosen request and writes down what went over the wire, as far as a browser tells.

const wire = /** @type {HTMLElement} */ (document.getElementById('wire'));
const buttons = document.querySelectorAll('button');

/** @type {Map<string, string>} the last tag of each path */
const tags = new Map();

for (const button of buttons) {
  button.addEventListener('click', async () => {
    for (const other of buttons) {
      other.setAttribute('aria-pressed', String(other === button));
    }
    const path = button.dataset.path ?? '/';
    const method = button.dataset.method ?? 'GET';
    /** @type {Record<string, string>} */
    const headers = {};
    if (button.dataset.range) {
      headers['Range'] = button.dataset.range;
    }
    if (button.dataset.known) {
      headers['If-None-Match'] = tags.get(path) ?? (await tagOf(path));
    }
    const response = await fetch(path, { method, headers, cache: 'no-store' });
    wire.textContent = [...sent(method, path, headers), '', ...(await received(response))].join('\n');
  });
}

/** @param {string} path */
async function tagOf(path) {
  return (await fetch(path, { method: 'HEAD' })).headers.get('ETag') ?? '"unknown"';
}

/**
 * @param {string} method
 * @param {string} path
 * @param {Record<string, string>} headers
 */
function sent(method, path, headers) {
  return [`${method} ${path}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
}

/** @param {Response} response */
async function received(response) {
  const redirected = response.redirected
    ? [`(308 redirected to ${new URL(response.url).pathname}${new URL(response.url).search})`]
    : [];
  const tag = response.headers.get('ETag');
  if (tag) {
    tags.set(new URL(response.url).pathname, tag);
  }
  const body = await response.text();
  const start = body.length > 300 ? `${body.slice(0, 300)} …` : body;
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
  return [...redirected, `${response.status} ${response.statusText}`, ...headers, '', start];
}

buttons[0]?.click();
