import type { Beginning } from "../editing/begin/beginning";
import type { Need } from "../editing/begin/needs";
import type { Book, SlotEdit } from "../editing/book";
import type { Addition } from "../editing/recipes/addRecipe";
import type { Pointed, SourceGroup } from "../editing/sources";
import type { Texts } from "../messages";
import type { Scheme } from "../rules/scheme";
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

/** 添加规则: writes a recipe that was filled in, in the same editing session. */
export const addRule = (scheme: string, addition: Addition, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { addRun } = await import("../editing/recipes/addRun");
    const read = await readClean(context);
    const { plan, message, outcome } = addRun(read, scheme, addition, new Date(), texts);
    await writePlan(context, read, plan, "editScheme");
    return { message, outcome };
  });

/** 开始: writes an empty regulation, a typical one, or one of another workbook. */
export const begin = (beginning: Beginning, title: string, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { beginRun } = await import("../editing/begin/beginRun");
    const read = await readClean(context);
    const { plan, message, outcome } = beginRun(read, beginning, title, texts);
    await writePlan(context, read, plan, "addScheme");
    return { message, outcome };
  });

/** What a regulation that is not there yet would need. */
export async function needsOf(scheme: Scheme, texts: Texts): Promise<readonly Need[]> {
  const [needs, read] = await Promise.all([import("../editing/begin/needs"), look()]);
  return needs.needsOf(read, scheme, texts);
}
