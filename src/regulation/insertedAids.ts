import { decodeScheme } from "../appraisal/examine";
import { afterPlan } from "../contents/afterPlan";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { placed } from "../plan/inserted";
import type { InsertedRows, Plan } from "../plan/plan";
import type { PlanInput } from "../plan/sheetPlan";
import { ownSheetOf, type Snapshot } from "../plan/snapshot";
import type { SettingRow } from "../rules/scheme";
import { SCHEME_COLUMNS } from "../schemes/codec";
import { cellAids } from "./cellAids";
import { ChoiceLists } from "./choiceLists";
import { columnOfMeanings } from "./columnOfMeanings";
import { columnsAsOurs } from "./columnsAsOurs";
import { meaningsOf } from "./meanings";

/** Rows that are put into a sheet that helps get drop-downs, hints and words with it. The lists of the rows that are there stay as they are. */
export function withInsertedAids(snapshot: Snapshot, plan: Plan, texts: Texts): Plan {
  const { inserted = [] } = plan;
  const data = ownSheetOf(snapshot, "scheme");
  const column = data && columnOfMeanings(data);
  const decoded = inserted.length === 0 || column === undefined ? undefined : decodeScheme(afterPlan(snapshot, plan));
  if (data === undefined || column === undefined || decoded === undefined) return plan;
  const rowOf = (row: SettingRow): number => decoded.place.get(row)?.row ?? 0;
  const lists = ChoiceLists.of(snapshot);
  const aids = columnsAsOurs(data) === SCHEME_COLUMNS.length ? cellAids(decoded.schemes, rowOf, lists, editingTexts(texts)) : [];
  const words = new Map([...meaningsOf(decoded.schemes)].map(([row, meaning]) => [rowOf(row), meaning]));
  const aided = placed(inserted).map(({ at, ...one }): InsertedRows => ({
    ...one,
    told: { column, words: one.rows.map((_, index) => words.get(at + index) ?? "") },
    inputs: aids.flatMap((aid) => within(aid, at, one.rows.length)),
  }));
  const choices = lists.plan();
  return { ...plan, sheets: [...plan.sheets, ...(choices ? [choices] : [])], inserted: aided };
}

/** What of an aid is for these rows, counted from the first of them. */
function within(aid: PlanInput, first: number, count: number): readonly PlanInput[] {
  const row = Math.max(aid.row, first);
  const end = Math.min(aid.row + aid.rows, first + count);
  return row < end ? [{ ...aid, row: row - first, rows: end - row }] : [];
}
