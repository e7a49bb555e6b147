package fourteen.actions;

import java.nio.file.Path;

/// An app whose functions are called in all ways.
final class CallApp {

    static final String LAYOUT = """
            export default function Layout({ children }) {
              return <html lang="en"><head><title>Calls</title><link rel="icon" href="data:," /></head><body>{children}</body></html>;
            }
            """;

    private CallApp() {}

    static Path write(Path root) {
        ActionSite.write(root, "app/layout.tsx", LAYOUT);
        ActionSite.write(root, "app/actions.ts", """
                'use server';
                import { cookies, headers } from 'next/headers';
                import { revalidatePath } from 'next/cache';
                import { redirect, notFound } from 'next/navigation';
                import { count, describe } from './state';

                export async function echo(...args: unknown[]) { return args; }
                export async function tell(...args: unknown[]) { return args.map(describe).join('; '); }
                export async function fail() { throw new Error('secret of the server'); }
                export async function add(by: number) { revalidatePath('/'); return count(by); }
                export async function leave(to: string) { redirect(to); }
                export async function missing() { notFound(); }
                export async function cookie() {
                  const jar = await cookies();
                  const before = jar.get('a')?.value ?? null;
                  jar.set('a', 'b;c', { httpOnly: true });
                  jar.delete('old');
                  return [before, jar.get('a')?.value, (await headers()).get('x-test')];
                }
                export async function reduce(state: number, data: FormData) {
                  return state + Number(data.get('by'));
                }
                export async function store(file: File) {
                  let length = 0, sum = 0;
                  for await (const piece of file.stream()) { length += piece.length; sum += piece[0]; }
                  const whole = await new Response(file).arrayBuffer();
                  return `${file instanceof File} ${file.name} ${file.size} ${length} ${sum > 0} ${whole.byteLength} ${(await file.slice(0, 3).text())}`;
                }
                export async function unused() { return 'nobody imports me'; }
                """);
        ActionSite.write(root, "app/state.ts", """
                let total = 0;
                export const count = (by: number) => (total += by);
                export function describe(value: unknown): string {
                  if (value instanceof Map) return `Map ${JSON.stringify([...value])}`;
                  if (value instanceof Set) return `Set ${JSON.stringify([...value])}`;
                  if (value instanceof Date) return `Date ${value.toISOString()}`;
                  if (value instanceof File) return `File ${value.name} ${value.type} ${value.size}`;
                  if (value instanceof FormData) return `FormData ${JSON.stringify([...value].map(([n, v]) => [n, describe(v)]))}`;
                  if (ArrayBuffer.isView(value)) return `${value.constructor.name} ${value.toString()}`;
                  if (typeof value === 'bigint') return `${value}n`;
                  if (Object.is(value, -0)) return '-0';
                  return typeof value === 'object' ? JSON.stringify(value) : String(value);
                }
                """);
        ActionSite.write(root, "app/client.tsx", """
                'use client';
                import { useActionState } from 'react';
                import { reduce, echo, tell, fail, add, leave, missing, cookie, store } from './actions';
                export const all = { echo, tell, fail, add, leave, missing, cookie, store };
                export function Counter({ permalink }: { permalink?: string }) {
                  const [state, action] = useActionState(reduce, 1, permalink);
                  return <form id="counter" action={action}><output>{state}</output><input name="by" /><button>+</button></form>;
                }
                """);
        ActionSite.write(root, "app/page.tsx", """
                import { cookies } from 'next/headers';
                import { redirect } from 'next/navigation';
                import { Counter } from './client';
                import { count } from './state';

                let kept: unknown = null;

                export default async function Page() {
                  const jar = await cookies();
                  return <main>
                    <h1>Total {count(0)}</h1>
                    <p id="cookie">{jar.get('a')?.value ?? 'none'}</p>
                    <p id="kept">{String(kept)}</p>
                    <Counter />
                    {[1, 2].map(id => <Item key={id} id={id} word={{ de: 'eins', n: [id] }} />)}
                  </main>;
                }

                function Item({ id, word: { de, ...rest } }: any) {
                  async function keep(extra: string, form: FormData) {
                    'use server';
                    const id2 = id * 10;
                    kept = `${id} ${id2} ${de} ${JSON.stringify(rest)} ${extra} ${form.get('text')}`;
                  }
                  const go = async () => { 'use server'; redirect(`/there?${id}`); };
                  const { broken } = { broken: async () => { 'use server'; throw new Error('secret of the server'); } };
                  return <>
                    <form id={`keep-${id}`} action={keep.bind(null, 'bound')}><input name="text" /></form>
                    <form id={`go-${id}`}><button formAction={go}>go</button></form>
                    <form id={`broken-${id}`} action={broken}></form>
                  </>;
                }
                """);
        ActionSite.write(root, "app/there/page.tsx", """
                import { Counter } from '../client';
                export default function There() { return <main><h1>There</h1><Counter permalink="/there" /></main>; }
                """);
        ActionSite.write(root, "app/api/route.ts", """
                import { cookies } from 'next/headers';
                import { redirect, notFound } from 'next/navigation';
                export async function GET(request: Request) {
                  const { searchParams } = new URL(request.url);
                  const jar = await cookies();
                  jar.set('seen', 'yes');
                  if (searchParams.has('go')) redirect('/there');
                  if (searchParams.has('not')) notFound();
                  return Response.json(jar.get('seen'));
                }
                """);
        ActionSite.write(root, "app/wrong/page.tsx", """
                import { cookies } from 'next/headers';
                export default async function Wrong() { (await cookies()).set('a', 'b'); return <p>never</p>; }
                """);
        return root;
    }
}
