// The Flight rows in the document: inline scripts hand them over while it arrives.

/** Text, or bytes that are no text, as base64; null after the last row. */
type Piece = string | [base64: string] | null;

declare global {
  /** Pieces so far. Once the rows are read, `push` hands a piece on and keeps nothing. */
  var __fourteen: Piece[] | undefined;
}

/**
 * The rows of this document, as they come. A document that ends without the last row ends the stream: what is missing
 * then fails, instead of being waited for.
 */
export function rows(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder();
      let open = true;

      function close(): void {
        if (open) controller.close();
        open = false;
      }

      function take(piece: Piece): void {
        if (!open) return;
        if (piece === null) close();
        else controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : bytes(piece[0]));
      }

      const early = globalThis.__fourteen ?? [];
      const late: Piece[] = [];
      late.push = (...pieces) => {
        pieces.forEach(take);
        return 0;
      };
      globalThis.__fourteen = late;
      early.forEach(take);
      // Scripts in the document have all run when it is parsed.
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', close);
      else close();
    },
  });
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
