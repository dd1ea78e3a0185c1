import type { Done, Slices } from "../core/slices";

/** Where a command is. Of reading and writing nobody knows how much is done: Excel answers when all is. */
export interface Progress extends Done {
  readonly phase: "read" | "appraise" | "write";
}

/** What a long command is told from outside, and tells. */
export interface Control {
  readonly progress: (progress: Progress) => void;
  /** Whether the user wants it to stop. Once it writes it no longer does: half a result is worse than none. */
  readonly cancelled: () => boolean;
}

/** Nobody looks on. */
export const UNATTENDED: Control = { progress: () => undefined, cancelled: () => false };

/** So long the pane may not answer, in milliseconds: less than a person notices. */
const TURN = 30;

/** Runs a computation turn by turn; undefined if it was cancelled. */
export async function runSlices<T>(slices: Slices<T>, { progress, cancelled }: Control): Promise<T | undefined> {
  let turnEnds = performance.now() + TURN;
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
    if (performance.now() < turnEnds) continue;
    progress({ phase: "appraise", ...slice.value });
    await nextTurn();
    if (cancelled()) return undefined;
    turnEnds = performance.now() + TURN;
  }
}

/** Lets the pane draw and take clicks. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
