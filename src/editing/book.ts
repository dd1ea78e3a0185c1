import { examine, type Examination } from "../appraisal/examine";
import { schemeProblems } from "../appraisal/schemeProblems";
import type { CellRef } from "../core/cell";
import { addTo, madeOnce } from "../core/multimap";
import type { Month } from "../core/table";
import type { Texts } from "../messages";
import { editingTexts } from "../messages/editing";
import { TERM, type PeriodWords } from "../finals/figures";
import { Finals } from "../finals/finals";
import type { Renamed } from "../finals/renamedItems";
import type { InsertedRows } from "../plan/plan";
import { ownName, ownSheetOf, type Snapshot } from "../plan/snapshot";
import type { Program } from "../rules/program";
import { ruleId, typedRow, type Scheme, type SettingRow } from "../rules/scheme";
import type { ProblemLevel } from "../sheets";
import type { DecodedSchemes } from "../schemes/codec";
import { cardsOf, type Card } from "./card";
import type { Ground } from "./ground";
import { listedMonths } from "./listedMonths";
import type { Slot } from "./slot";
import type { PointedChoice } from "./sources";

/** The regulations of a workbook as they are shown in the pane. */
export interface Book {
  readonly schemes: readonly Scheme[];
  readonly cards: readonly Card[];
  /** What is wrong with a rule, by the card's id: the same that 问题清单 says. */
  readonly problems: ReadonlyMap<string, readonly CardProblem[]>;
  /** The months of the lists, and the one after. */
  readonly months: readonly Month[];
  /** The months that are final, as 定稿记录 calls them. */
  readonly finals: readonly PeriodWords[];
  /** What changes of rows are made from. */
  readonly ground: Ground;
  /** What is to be written for a value typed into a sentence. */
  edit(slot: Slot, typed: string, choices?: readonly PointedChoice[]): SlotEdit;
}

/** What is wrong with a rule, or may not be meant so. */
export interface CardProblem {
  readonly level: ProblemLevel;
  readonly problem: string;
  /** The way out, where the sentence does not say it by itself. */
  readonly advice: string;
  /** Whether a value of the sentence is at fault. */
  isAt(slot: Slot): boolean;
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
export function bookOf(snapshot: Snapshot, texts: Texts, { decoded, program, reading }: Examination = examine(snapshot, texts)): Book | undefined {
  const data = ownSheetOf(snapshot, "scheme");
  if (data === undefined || decoded === undefined || decoded.missingHeadings.length > 0) return undefined;
  const sheet = ownName(snapshot, "scheme");
  return {
    schemes: decoded.schemes,
    cards: cardsOf(decoded.schemes, editingTexts(texts)),
    problems: problemsIn(program, decoded, sheet, texts),
    months: listedMonths(program, reading.tables),
    finals: [...new Set(Finals.of(snapshot).entries.flatMap(({ kind, period }) => (kind === "定稿" && period !== TERM ? [period] : [])))],
    ground: { decoded, data },
    edit: (slot, typed, choices = []) => ({ label: slot.label, typed, choices, cells: slot.cells.flatMap(({ row, field }) => {
      const found = decoded.place.get(row);
      const column = found?.columns[field];
      return found === undefined || column === undefined ? [] : [{ cell: { sheet, row: found.row, column }, before: slot.before + slot.value + slot.after, after: typed === "" ? "" : slot.before + typed + slot.after }];
    }) }),
  };
}

function problemsIn(program: Program | undefined, { place }: DecodedSchemes, sheet: string, texts: Texts): Book["problems"] {
  const byCard = new Map<string, CardProblem[]>();
  const seen = new Map<SettingRow, Set<string>>();
  for (const one of program ? [...program.problems, ...program.notices] : []) {
    const row = one.row && typedRow(one.row);
    const [listed] = schemeProblems([one], [], place, sheet, texts);
    if (row === undefined || listed === undefined) continue;
    const { level, problem, cell } = listed;
    const codes = madeOnce(seen, row, () => new Set<string>());
    // A row that stands for several rules is wrong once.
    if (codes.has(one.code)) continue;
    codes.add(one.code);
    const isAt = (slot: Slot): boolean => slot.cells.some((at) => at.row === row && cell !== undefined && place.get(at.row)?.columns[at.field] === cell.column);
    addTo(byCard, ruleId(row.scheme, row.rule), { level, problem, advice: level === "notice" ? listed.advice : "", isAt });
  }
  return byCard;
}
