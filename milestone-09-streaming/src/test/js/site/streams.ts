export type Release = () => void;

/** What a stream gives until its shell is whole, then, once released, the rest. */
export async function parts(stream: ReadableStream<Uint8Array>, isShell: RegExp, release: Release): Promise<string[]> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  const texts = [''];
  let released = false;
  for (;;) {
    if (!released && isShell.test(texts[0]!)) {
      release();
      released = true;
      texts.push('');
    }
    const { done, value } = await reader.read();
    if (done) return texts.filter((text) => text !== '');
    texts[texts.length - 1] += value;
  }
}
