import { afterPlan } from "../contents/afterPlan";
import { decodeScheme } from "../appraisal/examine";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { marksOnRegulation } from "../finals/outdatedPapers";
import { REGULATION_PAPER } from "../plan/ownSheets";
import type { CellRepair, Plan } from "../plan/plan";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { rowBefore } from "../plan/inserted";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { decode, MEANING, SCHEME_COLUMNS, type DecodedSchemes } from "../schemes/codec";
import type { SettingRow } from "../rules/scheme";
import { contentAt } from "../sheets";
import { cellAids } from "./cellAids";
import { ChoiceLists } from "./choiceLists";
import { columnOfMeanings } from "./columnOfMeanings";
import { withInsertedAids } from "./insertedAids";
import { meaningsOf } from "./meanings";

/**
 * The plan with what helps on the sheet 考核方案. Where it is written as a whole: drop-downs, hints, a filter, and behind each row what it
 * means. Where anything is written, those words are made to fit the rows as they stand then.
 */
export function withSchemeAids(snapshot: Snapshot, plan: Plan, texts: Texts): Plan {
  const sheets = plan.sheets.flatMap((sheet) => (sheet.role === "scheme" ? dressed(sheet, snapshot, texts) : [sheet]));
  return withPrintedMark(snapshot, withMeanings(snapshot, withInsertedAids(snapshot, { ...plan, sheets }, texts)), texts);
}

/** 考核办法 that is on paper says that it is outdated as soon as the regulation is changed. */
function withPrintedMark(snapshot: Snapshot, plan: Plan, texts: Texts): Plan {
  if (!snapshot.own.has(REGULATION_PAPER) || !writes(plan) || plan.papers?.some(({ role }) => role === REGULATION_PAPER)) return plan;
  const schemes = decodeScheme(afterPlan(snapshot, plan))?.schemes ?? [];
  const marks = marksOnRegulation(snapshot, schemes, texts);
  return marks.length === 0 ? plan : { ...plan, repairs: [...(plan.repairs ?? []), ...marks] };
}

const writes = ({ sheets, repairs = [], inserted = [] }: Plan): boolean => sheets.length + repairs.length + inserted.length > 0;

const MEANING_COLUMN: PlanColumn = { heading: MEANING, width: 48, numberFormat: "@", align: "Left", wrap: true };

/** The lists come first: a drop-down cannot name a sheet that is not there. */
function dressed(sheet: SheetPlan, snapshot: Snapshot, texts: Texts): readonly SheetPlan[] {
  const { schemes, place } = decodedRows(sheet, snapshot);
  const rowOf = (row: SettingRow): number => place.get(row)?.row ?? 0;
  const lists = new ChoiceLists();
  const inputs = cellAids(schemes, rowOf, lists, editingTexts(texts));
  const choices = lists.plan();
  const withWords = isTaken(snapshot) ? [] : [...meaningsOf(schemes)];
  const words = new Map(withWords.map(([row, meaning]) => [rowOf(row), meaning]));
  const aided: SheetPlan = {
    ...sheet,
    filter: true,
    ...(withWords.length === 0
      ? { inputs: inputs.filter(({ column }) => column < sheet.columns.length) }
      : { inputs, columns: [...sheet.columns, MEANING_COLUMN], rows: sheet.rows.map((cells, row) => [...cells, words.get(row) ?? ""]) }),
  };
  return [...(choices ? [choices] : []), aided];
}

/** Rows that stay as they are have formats that tell what they say: 70%. */
function decodedRows(sheet: SheetPlan, snapshot: Snapshot): Pick<DecodedSchemes, "schemes" | "place"> {
  const data = sheet.keeps === undefined ? undefined : ownSheetOf(snapshot, "scheme");
  const below = { row: -1, column: 0 };
  return data === undefined ? decode([sheet.columns.map(({ heading }) => heading), ...sheet.rows], below) : decode(data.values, below, data.formats);
}

/** Whether somebody has written something beside the sheet as an earlier version made it: that stays. */
function isTaken(snapshot: Snapshot): boolean {
  const data = ownSheetOf(snapshot, "scheme");
  if (data === undefined) return false;
  const column = SCHEME_COLUMNS.length - data.column;
  return data.values.some((cells) => (cells[column] ?? "") !== "") && !data.values.some((cells) => cells[column] === MEANING);
}

function withMeanings(snapshot: Snapshot, plan: Plan): Plan {
  if (!writes(plan) || plan.sheets.some(({ role }) => role === "scheme")) return plan;
  const repairs = meaningRepairs(snapshot, plan);
  return repairs.length === 0 ? plan : { ...plan, repairs: [...(plan.repairs ?? []), ...repairs] };
}

/** The words that say something else than the rows do, once the plan is carried out. */
function meaningRepairs(snapshot: Snapshot, plan: Plan): readonly CellRepair[] {
  const data = ownSheetOf(snapshot, "scheme");
  const after = afterPlan(snapshot, plan);
  const decoded = decodeScheme(after);
  const column = data && columnOfMeanings(data);
  if (data === undefined || decoded === undefined || column === undefined) return [];
  const sheet = ownName(snapshot, "scheme");
  return [...meaningsOf(decoded.schemes)].flatMap(([row, meaning]): CellRepair[] => {
    const place = decoded.place.get(row);
    // Rows that are put in bring their words along.
    const at = place && rowBefore(place.row, plan.inserted ?? []);
    if (at === undefined) return [];
    const cell = { sheet, row: at, column };
    const before = contentAt(data, cell);
    return String(before) === meaning ? [] : [{ cell, before, after: meaning, numberFormat: "@", wherePossible: true }];
  });
}
