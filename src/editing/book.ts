import { decodeScheme } from "../appraisal/examine";
import { schemeProblems } from "../appraisal/schemeProblems";
import type { CellRef } from "../core/cell";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { TERM, type PeriodWords } from "../finals/figures";
import { Finals } from "../finals/finals";
import type { Renamed } from "../finals/renamedItems";
import type { InsertedRows } from "../plan/plan";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import { ruleId, typedRow, type Scheme } from "../rules/scheme";
import type { DecodedSchemes } from "../schemes/codec";
import { cardsOf, type Card } from "./card";
import type { Ground } from "./ground";
import type { Slot } from "./slot";
import type { PointedChoice } from "./sources";

/** The regulations of a workbook as they are shown in the pane. */
export interface Book {
  readonly schemes: readonly Scheme[];
  readonly cards: readonly Card[];
  /** What is wrong with a rule, by the card's id, each in a sentence. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** The months that are final, as 定稿记录 calls them. */
  readonly finals: readonly PeriodWords[];
  /** What changes of rows are made from. */
  readonly ground: Ground;
  /** What is to be written for a value typed into a sentence. */
  edit(slot: Slot, typed: string, choices?: readonly PointedChoice[]): SlotEdit;
}

/** A value of a sentence as it is to be. */
export interface SlotEdit {
  readonly label: string;
  readonly typed: string;
  /** What is said on 认列 along with it. */
  readonly choices: readonly PointedChoice[];
  /** Rows that come between those that are there. */
  readonly inserted?: readonly InsertedRows[];
  /** Columns of results that are called otherwise from now on. */
  readonly headings?: readonly Renamed[];
  /** What is said of it once it is done; a value has changed where nothing else is told. */
  readonly said?: "renamed" | "deleted" | "added" | "removed" | "swapped" | "dated" | "fixed";
  /** What each cell of 考核方案 said when it was shown, and what it is to say. */
  readonly cells: readonly { readonly cell: CellRef; readonly before: string; readonly after: string }[];
}

/** undefined without a sheet 考核方案 that can be read. */
export function bookOf(snapshot: Snapshot, texts: Texts): Book | undefined {
  const decoded = decodeScheme(snapshot);
  const data = ownSheetOf(snapshot, "scheme");
  if (data === undefined || decoded === undefined || decoded.missingHeadings.length > 0) return undefined;
  const sheet = ownName(snapshot, "scheme");
  return {
    schemes: decoded.schemes,
    cards: cardsOf(decoded.schemes, editingTexts(texts)),
    problems: problemsIn(decoded, sheet, texts),
    finals: [...new Set(Finals.of(snapshot).entries.flatMap(({ kind, period }) => (kind === "定稿" && period !== TERM ? [period] : [])))],
    ground: { decoded, data },
    edit: (slot, typed, choices = []) => ({ label: slot.label, typed, choices, cells: slot.cells.flatMap(({ row, field }) => {
      const found = decoded.place.get(row);
      const column = found?.columns[field];
      return found === undefined || column === undefined ? [] : [{ cell: { sheet, row: found.row, column }, before: slot.before + slot.value + slot.after, after: typed === "" ? "" : slot.before + typed + slot.after }];
    }) }),
  };
}

function problemsIn({ schemes, place }: DecodedSchemes, sheet: string, texts: Texts): Book["problems"] {
  const byCard = new Map<string, readonly string[]>();
  for (const problem of compileAll(schemes, mechanisms).problems) {
    const row = problem.row && typedRow(problem.row);
    if (row === undefined) continue;
    const id = ruleId(row.scheme, row.rule);
    const told = schemeProblems([problem], [], place, sheet, texts).map((listed) => listed.problem);
    byCard.set(id, [...new Set([...(byCard.get(id) ?? []), ...told])]);
  }
  return byCard;
}
