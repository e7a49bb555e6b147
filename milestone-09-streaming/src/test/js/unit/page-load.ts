// A page's payload, over a server of its own. Run by PageLoadTest.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReactElement } from 'react';
import { loadPage, type LoadFailure, type PageLoad } from 'fourteen/internal/router/page-load';
import { equal, report, test } from './cases';

const FLIGHT = { 'content-type': 'text/x-component', 'x-fourteen-build': 'b1' };
const ROOT = '0:["$","p",null,{"children":["hello ","$L1"]}]\n';
const LATE = '1:["$","b",null,{"children":"Ada"}]\n';
const SECONDS = 5;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Asks a server that answers so for `/page`, and lets `check` look at what comes. */
async function loading(
  handler: Handler,
  check: (load: PageLoad, origin: string) => Promise<void>,
  build: string | undefined = 'b1',
): Promise<void> {
  const server = createServer(handler);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let load: PageLoad | undefined;
  try {
    load = loadPage(`${origin}/page`, build);
    await check(load, origin);
  } finally {
    load?.abort();
    server.closeAllConnections();
    server.close();
  }
}

/** What a promise settles with; an error if that takes too long. */
async function settled<T>(promise: Promise<T>, name: string): Promise<T> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(() => reject(new Error(`expected \`${name}\` to settle\ngot      nothing in ${SECONDS} s`)), SECONDS * 1_000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(alarm);
  }
}

/** What of a load has settled after everything that could happen at once. */
async function state({ page, failed, ended }: PageLoad) {
  const seen: { page: string; failed: LoadFailure | null; ended: boolean } = { page: 'open', failed: null, ended: false };
  page.then(
    () => (seen.page = 'there'),
    () => (seen.page = 'rejected'),
  );
  failed.then((why) => (seen.failed = why));
  ended.then(() => (seen.ended = true));
  for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
  return seen;
}

const answer =
  (headers: Record<string, string>, body: string, status = 200): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

test('asks for the payload of the page', async () => {
  let accept: string | undefined;
  const handler: Handler = (request, response) => {
    accept = request.headers.accept;
    answer(FLIGHT, ROOT + LATE)(request, response);
  };
  await loading(handler, async (load, origin) => {
    const { address, root } = await settled(load.page, 'page');
    await settled(load.ended, 'ended');
    equal([accept, address, (root as ReactElement).type], ['text/x-component', `${origin}/page`, 'p']);
    equal(await state(load), { page: 'there', failed: null, ended: true });
  });
});

test('says where it was led', async () => {
  const handler: Handler = (request, response) =>
    request.url === '/page'
      ? answer({ location: '/elsewhere' }, '', 307)(request, response)
      : answer(FLIGHT, ROOT + LATE)(request, response);
  await loading(handler, async (load, origin) => {
    equal((await settled(load.page, 'page')).address, `${origin}/elsewhere`);
  });
});

test('shows the page before its last row', async () => {
  let last = () => {};
  const handler: Handler = (_, response) => {
    response.writeHead(200, FLIGHT).write(ROOT);
    last = () => response.end(LATE);
  };
  await loading(handler, async (load) => {
    await settled(load.page, 'page');
    equal(await state(load), { page: 'there', failed: null, ended: false });
    last();
    await settled(load.ended, 'ended');
    equal(await state(load), { page: 'there', failed: null, ended: true });
  });
});

test('an answer of another type is not a page', async () => {
  for (const type of ['text/html', 'text/csv']) {
    await loading(answer({ 'content-type': type }, '<p>'), async (load) => {
      equal(await settled(load.failed, 'failed'), 'not a page');
      await settled(load.ended, 'ended');
      equal((await state(load)).page, 'open');
    });
  }
});

test('a page of another build is not a page', async () => {
  await loading(answer({ ...FLIGHT, 'x-fourteen-build': 'b2' }, ROOT + LATE), async (load) => {
    equal(await settled(load.failed, 'failed'), 'not a page');
    equal((await state(load)).page, 'open');
  });
});

test('a build that nobody names is no other', async () => {
  await loading(answer({ 'content-type': 'text/x-component; charset=utf-8' }, ROOT + LATE), async (load) => {
    await settled(load.page, 'page');
  });
  const unnamed = async (load: PageLoad) => void (await settled(load.page, 'page'));
  const server = answer(FLIGHT, ROOT + LATE);
  await loading(server, unnamed, undefined);
});

test('rows that break off are a failure, and React hears nothing of it', async () => {
  let cut = () => {};
  const handler: Handler = (_, response) => {
    response.writeHead(200, FLIGHT).write(ROOT);
    cut = () => response.destroy();
  };
  await loading(handler, async (load) => {
    const { root } = await settled(load.page, 'page');
    cut();
    equal(await settled(load.failed, 'failed'), 'broken off');
    await settled(load.ended, 'ended');
    equal(await lateChild(root as ReactElement<{ children: [string, Lazy] }>), 'still to come');
  });
});

test('a server that does not answer is a failure', async () => {
  await loading(
    (_, response) => response.destroy(),
    async (load) => {
      equal(await settled(load.failed, 'failed'), 'broken off');
      await settled(load.ended, 'ended');
      equal((await state(load)).page, 'open');
    },
  );
});

test('a load that was given up is over, and no failure', async () => {
  let asked = () => {};
  const reached = new Promise<void>((resolve) => (asked = resolve));
  await loading(
    () => asked(),
    async (load) => {
      await settled(reached, 'the request');
      load.abort();
      await settled(load.ended, 'ended');
      equal(await state(load), { page: 'open', failed: null, ended: true });
    },
  );
});

interface Lazy {
  _payload: { status: string };
  _init: (payload: unknown) => unknown;
}

/** What React would find in the place of row 1: it renders a lazy by calling it, which throws a promise or an error. */
async function lateChild({ props }: ReactElement<{ children: [string, Lazy] }>): Promise<string> {
  for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
  const [, lazy] = props.children;
  try {
    lazy._init(lazy._payload);
    return 'there';
  } catch (thrown) {
    return thrown instanceof Error ? `an error: ${thrown.message}` : 'still to come';
  }
}

void report();
