import type { Book, SlotEdit } from "../editing/book";
import type { Texts } from "../messages";
import { withSchemeMarks } from "../regulation/schemeMarks";
import { withSchemeAids } from "../regulation/schemeAids";
import { look } from "./kept";
import type { Report } from "./report";
import { readClean, settled } from "./settled";
import { writePlan } from "./write";

/** The regulations in sentences; loaded when they are first looked at. */
export async function readBook(texts: Texts): Promise<Book | undefined> {
  const [{ bookOf }, read] = await Promise.all([import("../editing/book"), look()]);
  return bookOf(read, texts);
}

/** Writes a value that was typed into a sentence. */
export const editScheme = (edit: SlotEdit, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { editRun } = await import("../editing/editRun");
    const read = await readClean(context);
    const { plan, message, outcome } = editRun(read, edit, texts);
    await writePlan(context, read, withSchemeMarks(read, withSchemeAids(read, plan, texts), read.flags.map(({ flag }) => flag)), "editScheme");
    return { message, outcome };
  });
