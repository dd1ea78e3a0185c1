import { readWorkbook, type WorkbookRead } from "./read";
import { needed, refreshed } from "./refresh";
import { Told } from "./told";

/**
 * The workbook as it was last read, kept for whatever only looks at it: as long as Excel tells of no change it is not read
 * again, and after a few only they are. What writes reads the workbook anew, and forgets it then.
 */
let kept: WorkbookRead | undefined;
/** What has been told since the last read began. */
let told = new Told();
/** Of readings and writings: what was read before a later one began is not kept. */
let latest = 0;
let looking: Promise<unknown> = Promise.resolve();
/** Whether anybody listens: else nothing is told, and nothing that was read can be relied on. */
let listening = false;

export function listen(isListening: boolean): void {
  listening = isListening;
  forget();
}

/** What is told of the workbook from now on goes here. */
export const toldNow = (): Told => told;

/** Nothing that was read holds any more. */
export function forget(): void {
  latest++;
  kept = undefined;
}

/** Does what changes the workbook; whatever becomes of it, nothing that was read before or meanwhile is kept. */
export async function forgetting<T>(work: () => Promise<T>): Promise<T> {
  forget();
  try {
    return await work();
  } finally {
    forget();
  }
}

/** Reads the workbook anew, and keeps it. */
export async function readAnew(context: Excel.RequestContext): Promise<WorkbookRead> {
  forget();
  const mine = latest;
  told = new Told();
  const read = await readWorkbook(context);
  if (listening && mine === latest) kept = read;
  return read;
}

/** The workbook as it is now, for display: read only as far as it is not known. One look waits for the other. */
export function look(): Promise<WorkbookRead> {
  const next = looking.then(lookNow, lookNow);
  looking = next;
  return next;
}

async function lookNow(): Promise<WorkbookRead> {
  const [before, heard, mine] = [kept, told, latest];
  // What is told from here on is for the next look.
  told = new Told();
  const news = before && needed(before, heard);
  if (before !== undefined && news?.length === 0) return before;
  // While somebody types into a cell, Excel answers afterwards.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    if (before === undefined || news === undefined || mine !== latest) return readAnew(context);
    const read = await refreshed(context, before, news).catch((error: unknown) => {
      forget();
      throw error;
    });
    if (read === undefined) return readAnew(context);
    if (mine === latest) kept = read;
    return read;
  });
}
