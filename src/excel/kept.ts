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
/** Called back where what was read no longer holds. Without anybody who listens nothing is told, and no read can be relied on. */
let heard: (() => void) | undefined;

/** From now on `tell` is called with whatever happens. */
export function listen(listener: (() => void) | undefined): void {
  heard = listener;
  forget();
}

/** Something has happened in the workbook. */
export function tell(news: (told: Told) => void): void {
  news(told);
  callBack();
}

/** Not while the workbook is being read, or is to be read anyway; nor for what is none of the add-in's business. */
function callBack(): void {
  if (kept !== undefined && needed(kept, told)?.length !== 0) heard?.();
}

function keep(read: WorkbookRead): void {
  kept = read;
  // What was told while it was being read.
  callBack();
}

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
  if (heard !== undefined && mine === latest) keep(read);
  return read;
}

/** The workbook as it is now, for display: read only as far as it is not known. One look waits for the other. */
export function look(): Promise<WorkbookRead> {
  const next = looking.then(lookNow, lookNow);
  looking = next;
  return next;
}

async function lookNow(): Promise<WorkbookRead> {
  const [before, sinceThen, mine] = [kept, told, latest];
  // What is told from here on is for the next look.
  told = new Told();
  const news = before && needed(before, sinceThen);
  if (before !== undefined && news?.length === 0) return before;
  // While somebody types into a cell, Excel answers afterwards.
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    if (before === undefined || news === undefined || mine !== latest) return readAnew(context);
    const read = await refreshed(context, before, news).catch((error: unknown) => {
      forget();
      throw error;
    });
    if (read === undefined) return readAnew(context);
    if (mine === latest) keep(read);
    return read;
  });
}
