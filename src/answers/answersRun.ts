import { answersPlan } from "../appraisal/answersPlan";
import { examine } from "../appraisal/examine";
import { refused, type Run } from "../appraisal/run";
import { dayWords } from "../core/timeWords";
import type { Texts } from "../messages";
import type { Plan } from "../plan/plan";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { ANSWER_HEADINGS, answerLines, isAnswerSheet, isBlank, placesOfAnswer, proposalGroups, type AnswerCells, type AnswerLine, type ProposalGroup, type SheetData } from "../sheets";
import { answersOf, withAnswers, type Choice } from "./given";

/** 指定: keeps what the clerk chose as rows of 认列. */
export function assignRun(snapshot: Snapshot, choices: readonly Choice[], now: Date, texts: Texts): Run {
  if (isUnreadable(snapshot)) return withoutHeadings(texts);
  const given = answersOf(choices, snapshot.sheets, examine(snapshot, texts).reading);
  if (given.length === 0) return refused(texts("answers.sheetGone"));
  const rows = withAnswers(linesOf(snapshot), given, dayWords(now));
  const sheets = [...new Set(choices.map(({ cell }) => cell.sheet))].join("、");
  return { plan: planOf(snapshot, rows, texts), message: texts("answers.assigned", { sheets, answers: ownName(snapshot, "answers") }), outcome: "done" };
}

/** 恢复自动识别: takes the rows out that say something of this sheet. */
export function restoreRun(snapshot: Snapshot, sheet: string, texts: Texts): Run {
  const lines = linesOf(snapshot);
  const kept = lines.filter((line) => !isAbout(line, sheet, snapshot));
  if (kept.length === lines.length) return refused(texts("answers.nothingToRestore"));
  const goes = lines.filter((line) => !kept.includes(line)).map(({ cells }) => `「${cells[2]}」`);
  return { plan: planOf(snapshot, kept.map(({ cells }) => cells), texts), message: texts("answers.restored", { answers: ownName(snapshot, "answers"), rows: goes.join("、") }), outcome: "done" };
}

/** Whether a row is about a sheet, by its name or its headings. */
function isAbout({ cell, answer }: AnswerLine, sheet: string, snapshot: Snapshot): boolean {
  if (answer === undefined || answer.kind === "word" || (answer.kind === "blank" && answer.sheet === "")) return false;
  return answer.sheet === sheet || placesOfAnswer({ answer, cell }, schoolSheets(snapshot)).some((place) => place.sheet === sheet);
}

/**
 * 采用: takes every open proposal. What a sheet is taken for may bring further proposals about its columns: these are
 * taken along, so that one press is enough.
 */
export function adoptRun(snapshot: Snapshot, now: Date, texts: Texts): Run {
  if (isUnreadable(snapshot)) return withoutHeadings(texts);
  let rows: readonly AnswerCells[] = linesOf(snapshot).map(({ cells }) => cells);
  let state = snapshot;
  const taken = new Map<string, ProposalGroup>();
  for (let round = 0; round < ROUNDS; round++) {
    const { reading } = examine(state, texts);
    const groups = proposalGroups(reading.proposals).filter(({ key }) => !taken.has(key));
    if (groups.length === 0) break;
    groups.forEach((group) => taken.set(group.key, group));
    rows = withAnswers(linesOf(state), answersOf(groups.flatMap(({ proposals }) => proposals), state.sheets, reading), dayWords(now));
    state = withAnswerRows(snapshot, rows);
  }
  if (taken.size === 0) return refused(texts("answers.nothingToAdopt"));
  const items = [...taken.values()].slice(0, NAMED).map(({ written, meaning }) => texts("answers.takenAs", { written, meaning }));
  const more = taken.size > NAMED ? texts("answers.andMore") : "";
  return { plan: planOf(snapshot, rows, texts), message: texts("answers.adopted", { count: String(taken.size), items: items.join("、") + more, answers: ownName(snapshot, "answers") }), outcome: "done" };
}

/** A table, its columns, their words; what still asks after that is asked again. */
const ROUNDS = 4;

/** So many are named in the message; all stand on 认列. */
const NAMED = 6;

/** Rows below headings that are gone would be lost with the next writing. */
function isUnreadable(snapshot: Snapshot): boolean {
  const sheet = ownSheetOf(snapshot, "answers");
  return sheet !== undefined && !isAnswerSheet(sheet) && sheet.values.some((row) => !row.every(isBlank));
}

const withoutHeadings = (texts: Texts): Run => refused(`${texts("problem.answersWithoutHeadings")} ${texts("advice.answersWithoutHeadings", { headings: ANSWER_HEADINGS.slice(0, 4).join("、") })}`);

function linesOf(snapshot: Snapshot): readonly AnswerLine[] {
  const sheet = ownSheetOf(snapshot, "answers");
  return sheet === undefined ? [] : answerLines(sheet);
}

const schoolSheets = ({ sheets, own }: Snapshot): readonly SheetData[] => {
  const ours = new Set(own.values());
  return sheets.filter(({ name }) => !ours.has(name));
};

/** 认列 with these rows, and what becomes of the sheets by them. */
const planOf = (snapshot: Snapshot, rows: readonly AnswerCells[], texts: Texts): Plan => ({ sheets: [answersPlan(rows, examine(withAnswerRows(snapshot, rows), texts), texts)] });

/** The workbook as it will be once these rows are written. */
function withAnswerRows(snapshot: Snapshot, rows: readonly AnswerCells[]): Snapshot {
  const name = ownName(snapshot, "answers");
  const values = [ANSWER_HEADINGS, ...rows];
  const written: SheetData = { name, visible: true, row: 0, column: 0, values, formulas: values };
  return { ...snapshot, sheets: [...snapshot.sheets.filter((sheet) => sheet.name !== name), written], own: new Map([...snapshot.own, ["answers", name]]) };
}
