import type { Beginning } from "../editing/begin/beginning";
import type { Need } from "../editing/begin/needs";
import type { Book, SlotEdit } from "../editing/book";
import type { Addition } from "../editing/recipes/addRecipe";
import type { Preview } from "../appraisal/preview";
import type { Live, LiveChoice, LiveFigures } from "../editing/live";
import type { Pointed, SourceGroup } from "../editing/sources";
import type { RulesBefore } from "../editing/whoChanges";
import type { Texts } from "../messages";
import type { Scheme } from "../rules/scheme";
import { runSlices, UNATTENDED, type Control } from "./control";
import { lookExamined, type Examined } from "./examined";
import { aidedEdit } from "./aided";
import { look } from "./kept";
import type { Report } from "./report";
import { selectedCell } from "./selection";
import { readClean, settled } from "./settled";
import { writePlan } from "./write";

/** 考核方案 as it was when its sentences were first looked at. */
let before: RulesBefore | undefined;

/** The regulations in sentences; loaded when they are first looked at. */
export async function readBook(texts: Texts): Promise<Book | undefined> {
  const [{ bookOf }, { rulesBefore }, { of, examination }] = await Promise.all([import("../editing/book"), import("../editing/whoChanges"), lookExamined(texts)]);
  before = rulesBefore(of, before);
  return bookOf(of, texts, examination);
}

/** What was made of the last workbook that was looked at: whoever chooses another person wants nothing computed anew. */
let live: { readonly of: Examined; readonly figures: LiveFigures | undefined } | undefined;

/** What every rule comes to for one person, as it is written now; undefined without a regulation that can be read. */
export async function readLive(choice: LiveChoice, texts: Texts): Promise<Live | undefined> {
  const figures = await liveFigures(texts);
  return figures && runSlices(figures.of(choice), UNATTENDED);
}

/** What they come to for all. */
export async function readTotals(choice: LiveChoice, texts: Texts): Promise<ReadonlyMap<string, string>> {
  const figures = await liveFigures(texts);
  return (figures && (await runSlices(figures.totals(choice), UNATTENDED))) ?? new Map();
}

async function liveFigures(texts: Texts): Promise<LiveFigures | undefined> {
  const [{ LiveFigures }, of] = await Promise.all([import("../editing/live"), lookExamined(texts)]);
  if (live?.of !== of) live = { of, figures: LiveFigures.of(of.of, of.examination, texts) };
  return live.figures;
}

/** Whose figures what was changed in the regulation would change; writes nothing. */
export async function whoChanges(texts: Texts, control: Control): Promise<Preview | undefined> {
  const [editing, of] = await Promise.all([import("../editing/whoChanges"), look()]);
  return runSlices(editing.whoChanges(of, before, texts), control);
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
    await writePlan(context, read, await aidedEdit(read, plan, texts), "editScheme");
    return { message, outcome };
  });

/** 添加规则: writes a recipe that was filled in, in the same editing session. */
export const addRule = (scheme: string, addition: Addition, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { addRun } = await import("../editing/recipes/addRun");
    const read = await readClean(context);
    const { plan, message, outcome } = addRun(read, scheme, addition, new Date(), texts);
    await writePlan(context, read, await aidedEdit(read, plan, texts), "editScheme");
    return { message, outcome };
  });

/** 开始: writes an empty regulation, a typical one, or one of another workbook. */
export const begin = (beginning: Beginning, title: string, texts: Texts): Promise<Report> =>
  settled(async (context) => {
    const { beginRun } = await import("../editing/begin/beginRun");
    const read = await readClean(context);
    const { plan, message, outcome } = beginRun(read, beginning, title, texts);
    await writePlan(context, read, await aidedEdit(read, plan, texts), "addScheme");
    return { message, outcome };
  });

/** What a regulation that is not there yet would need. */
export async function needsOf(scheme: Scheme, texts: Texts): Promise<readonly Need[]> {
  const [needs, read] = await Promise.all([import("../editing/begin/needs"), look()]);
  return needs.needsOf(read, scheme, texts);
}
