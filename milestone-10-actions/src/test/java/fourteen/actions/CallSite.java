package fourteen.actions;

import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Calls from a browser, on each of React's builds; a test fails on any console message, page error or failed request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CallSite {

    private ActionSite site;

    abstract boolean isProduction();

    @BeforeAll
    void start(@TempDir Path root) {
        ActionSite.write(root, "app/layout.tsx", CallApp.LAYOUT);
        ActionSite.write(root, "app/actions.ts", """
                'use server';
                import { redirect } from 'next/navigation';
                import { revalidatePath } from 'next/cache';
                const seen: string[] = [];
                export async function append(word: string) {
                  const before = seen.length;
                  for (let turns = word === 'slow' ? 20 : 0; turns > 0; turns--) await new Promise(resolve => setTimeout(resolve));
                  seen.push(word);
                  revalidatePath('/');
                  return `${before} ${word}`;
                }
                export async function said() { return seen.join(' '); }
                export async function fail() { throw new Error('secret of the server'); }
                export async function leave() { redirect('/there'); }
                export async function kinds(value: unknown[]) {
                  return [new Map([['a', value]]), new Set([1]), new Date(0), 10n, new Uint8Array([1, 2]), undefined, NaN];
                }
                export async function reduce(state: number, data: FormData) { return state + Number(data.get('by')); }
                """);
        ActionSite.write(root, "app/buttons.tsx", """
                'use client';
                import { useActionState, useState, useTransition } from 'react';
                import { append, fail, kinds, leave, reduce } from './actions';
                export function Buttons({ pass }: { pass: (extra: string) => Promise<string> }) {
                  const [text, show] = useState('');
                  const [isPending, start] = useTransition();
                  return <>
                    <output id="text">{text}</output><i id="pending">{isPending ? 'pending' : 'idle'}</i>
                    <button id="many" onClick={async () => show((await Promise.all(['slow', 'a', 'b'].map(append))).join(', '))} />
                    <button id="fail" onClick={() => fail().catch(error => show(`caught ${typeof error.digest} ${error.message.includes('secret')}`))} />
                    <button id="leave" onClick={() => start(async () => { await leave(); })} />
                    <button id="pass" onClick={async () => show(await pass('extra'))} />
                    <button id="kinds" onClick={async () => {
                      const [map, set, date, big, bytes, nothing, nan] = await kinds([1, 'two']) as any;
                      show(`${map.get('a').join()} ${set.has(1)} ${date.getTime()} ${big} ${bytes.join()} ${nothing} ${nan}`);
                    }} />
                  </>;
                }
                export function Counter() {
                  const [state, action] = useActionState(reduce, 1, '/');
                  return <form id="counter" action={action}><output>{state}</output><input name="by" /><button>+</button></form>;
                }
                """);
        ActionSite.write(root, "app/page.tsx", """
                import { said } from './actions';
                import { Buttons, Counter } from './buttons';
                export default async function Page() {
                  const word = 'captured';
                  async function pass(extra: string) { 'use server'; return `${word} ${extra}`; }
                  return <main><h1>Said: {await said()}</h1><Buttons pass={pass} /><Counter /></main>;
                }
                """);
        ActionSite.write(root, "app/there/page.tsx", """
                export default function There() { return <main><h1>There</h1></main>; }
                """);
        site = ActionSite.of(root, isProduction());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private Page open(Page page) {
        page.open(site.url("/")).awaitElement("#text");
        return page
                .awaitTrue("Object.keys(document.querySelector('#many')).some(key => key.startsWith('__reactProps'))");
    }

    @Test
    void callsRunInTheirOrderAndThePageFollows(Page page) {
        open(page).click("#many");
        page.awaitText("#text", "0 slow, 1 a, 2 b").awaitText("h1", "Said: slow a b");
    }

    @Test
    void anErrorIsTheCallersWithoutItsReason(Page page) {
        open(page).click("#fail");
        page.awaitTrue("document.querySelector('#text').textContent.startsWith('caught string')");
        // In development the server tells.
        assertThat(page.text("#text")).isEqualTo("caught string " + !isProduction());
    }

    @Test
    void aRedirectIsFollowedWithinTheDocument(Page page) {
        open(page).evaluate("window.kept = true");
        page.click("#leave").awaitText("h1", "There");
        assertThat(page.evaluate("return location.pathname + window.kept")).isEqualTo("/theretrue");
        page.back().awaitElement("#text");
        assertThat(page.text("#pending")).isEqualTo("idle");
    }

    @Test
    void aFunctionIsPassedWithWhatItCaptured(Page page) {
        open(page).click("#pass");
        page.awaitText("#text", "captured extra");
    }

    @Test
    void resultsAreOfEveryKind(Page page) {
        open(page).click("#kinds");
        page.awaitText("#text", "1,two true 0 10 1,2 undefined NaN");
    }

    @Test
    void aFormsStateOutlivesTheDocument(Page page) {
        page.withoutJavaScript().open(site.url("/"));
        page.type("input[name=by]", "4").click("#counter button");
        assertThat(page.text("#counter output")).isEqualTo("5");
    }
}
