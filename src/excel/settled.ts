import { readAnew } from "./kept";
import type { WorkbookRead } from "./read";
import { restore } from "./restore";

/** Runs what reads and then writes; if it fails, nothing of it stays. */
export async function settled<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    // Best done at once, so that nobody sees half a result. If Excel cannot now, the next command does it first.
    await Excel.run(readClean).catch(() => undefined);
    throw error;
  }
}

/** Reads the workbook; a write that was cut off is taken back before. */
export async function readClean(context: Excel.RequestContext): Promise<WorkbookRead> {
  const read = await readAnew(context);
  if (read.journal?.state !== "begin") return read;
  await restore(context, read, read.journal);
  return readAnew(context);
}
