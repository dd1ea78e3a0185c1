import { addressOf, type CellRef } from "../core/cell";
import type { Assignment, PlacedAssignment } from "../sheets";
import { blockOf } from "./ownSheets";

/**
 * What the clerk assigned is kept in hidden names of the workbook, _BZR_map_<n>: each refers to a cell, so that it
 * follows inserted columns and renamed sheets, and says in its comment what the cell means. The numbers grow, so that
 * they tell which choice came last.
 */
const NAME = /^_BZR_map_(\d+)$/;

interface StoredName {
  readonly name: string;
  readonly formula: unknown;
  readonly comment: string;
}

/** An assignment by its name in the workbook. */
export interface NamedAssignment extends PlacedAssignment {
  readonly name: string;
}

/** The assignments among the workbook's names, the earliest first. A name whose cell was deleted refers to #REF!. */
export function assignmentsIn(names: readonly StoredName[]): readonly NamedAssignment[] {
  return names
    .flatMap(({ name, formula, comment }) => {
      const assignment = numberOf(name) === undefined ? undefined : decode(comment);
      return assignment === undefined ? [] : [{ name, assignment, cell: typeof formula === "string" ? cellOf(formula) : undefined }];
    })
    .sort((a, b) => (numberOf(a.name) ?? 0) - (numberOf(b.name) ?? 0));
}

/** A name that no assignment has had before one that is still there. */
export function nextName(names: readonly { readonly name: string }[]): string {
  return `_BZR_map_${Math.max(0, ...names.map(({ name }) => numberOf(name) ?? 0)) + 1}`;
}

/** Queues that a copy's cells mean what those of its original do. */
export function copyAssignments(context: Excel.RequestContext, stored: readonly NamedAssignment[], copies: readonly { readonly from: string; readonly to: string }[]): void {
  const { names, worksheets } = context.workbook;
  const taken = [...stored];
  for (const { from, to } of copies) {
    for (const { assignment, cell } of stored) {
      if (cell?.sheet !== from) continue;
      const name = nextName(taken);
      names.add(name, worksheets.getItem(to).getRange(addressOf(cell)), encode(assignment)).visible = false;
      taken.push({ name, assignment, cell: { ...cell, sheet: to } });
    }
  }
}

/** What is kept in a comment, which holds 255 characters. */
export const encode = (assignment: Assignment): string => JSON.stringify(assignment);

function numberOf(name: string): number | undefined {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** undefined for what no version of ours has written. */
function decode(comment: string): Assignment | undefined {
  const { kind, table, column, direction } = fieldsOf(comment);
  if (kind === "table" && typeof table === "string") return { kind, table };
  if (kind === "column" && typeof column === "string") return { kind, column };
  if (kind === "direction" && (direction === "takenOff" || direction === "signed")) return { kind, direction };
  return kind === "ignore" ? { kind } : undefined;
}

function fieldsOf(comment: string): Readonly<Partial<Record<string, unknown>>> {
  try {
    const parsed: unknown = JSON.parse(comment);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

/** The first cell of what a name refers to. */
function cellOf(formula: string): CellRef | undefined {
  const block = blockOf(formula);
  const [, letters, digits] = /^([A-Z]+)(\d+)/.exec(block?.address ?? "") ?? [];
  if (block === undefined || letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { sheet: block.sheet, row: Number(digits) - 1, column };
}
