import { addressOf, type CellRef } from "../core/cell";
import { madeOnce } from "../core/multimap";
import type { Table } from "../core/table";
import type { Texts } from "../messages";
import { nameOfRow } from "../rules/appraise";
import { isFlag, type Note } from "../rules/note";
import type { Outcome } from "../rules/outcome";
import type { Problem } from "../sheets";
import { noteText } from "./notes";
import type { ListedProblem } from "./problemList";
import type { ToldTable } from "./told";

/** What a figure lacks: something in a cell, or the row or column that should say it. */
interface Gap {
  readonly table: string;
  readonly column: string;
  readonly cell?: CellRef;
  /** What stands in the cell and could not be placed. */
  readonly words: string;
  /** The class that changed hands, where nobody can tell whose the row is. */
  readonly changedClass?: string | undefined;
  /** Why it comes to nothing, as far as its own figure says so. */
  readonly reasons: readonly Note[];
}

/** What figures that are missing lack; of what stands nothing is lacking, whatever else it might have been made of, nor of a cell that is only shown. */
export function gapsOf(roots: readonly Outcome[]): readonly Gap[] {
  const open = roots.filter((root) => root.origin.kind === "rule" && isOpen(root));
  if (open.length === 0) return NO_GAPS;
  const found: Gap[] = [];
  const seen = new Set<Outcome>();
  const enter = (outcome: Outcome): void => {
    if (!isOpen(outcome) || seen.has(outcome)) return;
    seen.add(outcome);
    found.push(...gapOf(outcome));
    outcome.inputs.forEach((input) => enter(input.outcome));
  };
  open.forEach(enter);
  return found;
}

const NO_GAPS: readonly Gap[] = [];

/** What stands and yet waits: an 资格 or a selection for material, a place for what would settle its tie. */
const WAITS: ReadonlySet<Note["code"]> = new Set<Note["code"]>(["eligibilityOpen", "selectionPending", "tieKeyMissing"]);

/** Without a value, or waiting; a quiet figure is neither. */
const isOpen = (outcome: Outcome): boolean => outcome.quiet !== true && (outcome.value.kind === "missing" || outcome.notes.some(({ code }) => WAITS.has(code)));

function gapOf({ origin, inputs, notes }: Outcome): readonly Gap[] {
  switch (origin.kind) {
    case "cell":
      return [{ table: origin.table, column: origin.column, cell: origin.cell, words: "", reasons: [] }];
    case "entry":
      // What a row waits for is lacking elsewhere, and told there.
      return inputs.some(({ outcome }) => isOpen(outcome)) ? [] : [{ table: origin.table, column: origin.column, cell: origin.cell, words: origin.words, reasons: notes.filter(isFlag), changedClass: changedClassIn(notes) }];
    case "noRow":
      return [{ table: origin.table, column: origin.column, words: "", reasons: [] }];
    case "rule":
    case "setting":
      return [];
  }
}

const changedClassIn = (notes: readonly Note[]): string | undefined => notes.flatMap((note) => (note.code === "holderUnclear" ? [note.params.class] : []))[0];

const placeOf = ({ sheet, row, column }: CellRef): string => `${sheet}!${addressOf({ row, column })}`;
const rowOf = ({ sheet, row }: CellRef): string => `${sheet}!${row}`;

/** Problems of a whole row: till they are solved none of its cells is used. */
const OF_ROWS: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>(["duplicateRow", "rowRepeated", "rowWithoutSubject"]);

const ABSENT_TABLE: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>(["tableNotFound", "tableNotFoundPending", "tableNotFoundNone", "registerNotFound"]);
const absentAs = (table: string, column: string): string => JSON.stringify([table, column]);

const NO_ROW = ["gap.noRow", "advice.gapNoRow"] as const;
const BLANK = ["gap.blank", "advice.gapBlank"] as const;
const OF_WHICH_HOLDER = ["gap.holder", "advice.gapHolder"] as const;
const UNPLACED = ["gap.unplaced", "advice.gapUnplaced"] as const;
const WITH_REASON = ["gap.reason", "advice.gapReason"] as const;

/** The gaps that no problem of the sheets tells already, each once at its cell with all whom it concerns. */
export function gapProblems(tables: readonly ToldTable[], known: readonly Problem[], texts: Texts): readonly ListedProblem[] {
  const told = new Set(known.filter(({ level }) => level !== "notice").map(placeOf));
  const heldRows = new Set(known.filter(({ code }) => OF_ROWS.has(code)).map(rowOf));
  const unheld = new Set(known.flatMap(({ code, sheet, params: { cells = "" } }) => (code === "notHeld" ? cells.split("、").map((address) => `${sheet}!${address}`) : [])));
  const isTold = (cell: CellRef): boolean => told.has(placeOf(cell)) || heldRows.has(rowOf(cell)) || unheld.has(placeOf(cell));
  const absent = new Set(known.flatMap(({ code, params: { table, column = "" } }) => (table === undefined ? [] : [absentAs(table, ABSENT_TABLE.has(code) ? "" : column)])));
  const found = new Map<string, { readonly gap: Gap; readonly names: Set<string> }>();
  for (const { people } of tables) {
    for (const person of people) {
      const gaps = gapsOf(person.telling).filter(({ cell, table, column }) => (cell ? !isTold(cell) : !absent.has(absentAs(table, "")) && !absent.has(absentAs(table, column))));
      for (const gap of gaps) madeOnce(found, gap.cell ? placeOf(gap.cell) : gap.table, () => ({ gap, names: new Set<string>() })).names.add(nameOfRow(person));
    }
  }
  return [...found.values()].map(({ gap: { table, column, cell, words, reasons, changedClass }, names }): ListedProblem => {
    const [code, advice] = cell === undefined ? NO_ROW : changedClass !== undefined ? OF_WHICH_HOLDER : words === "" ? BLANK : reasons.length > 0 ? WITH_REASON : UNPLACED;
    const reason = reasons.map((note) => noteText(note, texts)).join(texts("list.separator"));
    return { level: "warning", ...(cell ? { cell } : { sheet: table }), content: [...names].join("、"), problem: texts(code, { table, column, words, reason, class: changedClass ?? "" }), advice: texts(advice, { table }) };
  });
}

/** What is open in a cell and need not be settled where no figure lacks it. */
const OPEN_CELLS: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>(["blankValue", "doubtfulWord"]);

/** Blanks and doubtful words of lists: points of whom the rule may not be about, what would settle a tie that there may not be. */
export function perhapsNeedless(problems: readonly Problem[], read: readonly Table[]): ReadonlySet<Problem> {
  const sheets = new Set(read.filter(({ kind }) => kind === "list").flatMap(({ rows }) => rows.map(({ source }) => source.sheet)));
  return new Set(problems.filter(({ code, sheet }) => OPEN_CELLS.has(code) && sheets.has(sheet)));
}

/** Without those of them that no figure lacks. */
export function withoutNeedless(problems: readonly Problem[], perhaps: ReadonlySet<Problem>, tables: readonly ToldTable[]): readonly Problem[] {
  if (perhaps.size === 0) return problems;
  const lacked = new Set(tables.flatMap(({ people }) => people.flatMap(({ telling }) => gapsOf([...telling, ...tiesBeneath(telling)]).flatMap(({ cell }) => (cell ? [placeOf(cell)] : [])))));
  return problems.filter((problem) => !perhaps.has(problem) || lacked.has(placeOf(problem)));
}

/** Of figures that stand, the tiers and places beneath them whose tie nobody can settle yet: the amount of a tier stands by it. */
function tiesBeneath(roots: readonly Outcome[]): readonly Outcome[] {
  const seen = new Set<Outcome>();
  const enter = (outcome: Outcome): void => {
    if (outcome.origin.kind !== "rule" || outcome.quiet === true || outcome.value.kind === "missing" || seen.has(outcome)) return;
    seen.add(outcome);
    outcome.inputs.forEach((input) => enter(input.outcome));
  };
  roots.forEach(enter);
  return [...seen].filter(({ notes }) => notes.some(({ code }) => code === "tieKeyMissing"));
}
