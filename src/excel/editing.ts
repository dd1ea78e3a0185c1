import type { Book, SlotEdit } from "../editing/book";
import type { Pointed, SourceGroup } from "../editing/sources";
import type { Texts } from "../messages";
import { look } from "./kept";
import type { Report } from "./report";
import { selectedCell } from "./selection";
import { readClean, settled } from "./settled";
import { writePlan } from "./write";

/** The regulations in sentences; loaded when they are first looked at. */
export async function readBook(texts: Texts): Promise<Book | undefined> {
  const [{ bookOf }, read] = await Promise.all([import("../editing/book"), look()]);
  return bookOf(read, texts);
}

/** What figures of a regulation may be taken from. */
export async function readSources(scheme: string, texts: Texts): Promise<readonly SourceGroup[]> {
  const [{ sourcesOf }, read] = await Promise.all([import("../editing/sources"), look()]);
  return sourcesOf(read, scheme, texts);
}

/** The column of the cell that is selected, as what a figure may be taken from. */
export async function sourceSelected(texts: Texts): Promise<Pointed> {
  const [{ sourceAt }, cell, read] = await Promise.all([import("../editing/sources"), selectedCell(), look()]);
  return sourceAt(read, cell, texts);
}

/** Writes a value that was typed into a sentence. */
export const editScheme = (edit: SlotEdit, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { editRun } = await import("../editing/editRun");
    const read = await readClean(context);
    const { plan, message, outcome } = editRun(read, edit, new Date(), texts);
    await writePlan(context, read, plan, "editScheme");
    return { message, outcome };
  });
