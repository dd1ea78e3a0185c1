import type { IRange } from "@univerjs/core";
import { LexerTreeBuilder, deserializeRangeWithSheet, sequenceNodeType } from "@univerjs/engine-formula";

import type { CellRange } from "./cell-range";

/** A formula and what its result was last seen to cover. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly covers: CellRange;
}

interface Reference {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** What stands in formulas besides references and leaves open which cells are meant. */
const OPEN_ENDED = new Set(["INDIRECT", "OFFSET"]);
const OPEN_ENDED_NODES = new Set([sequenceNodeType.DEFINED_NAME, sequenceNodeType.TABLE]);

const lexer = new LexerTreeBuilder();

/** The formulas that call custom functions and all that their arguments come from; undefined when that cannot be told from their text. */
export function behindCalls(
  formulas: readonly FormulaCell[],
  isCall: (formula: string) => boolean,
  sheetId: (name: string) => string | undefined,
): ReadonlySet<FormulaCell> | undefined {
  const behind = new Set(formulas.filter(({ formula }) => isCall(formula)));
  // A set that grows while it is gone through.
  for (const each of behind) {
    const references = referencesOf(each, sheetId);
    if (references === undefined) return undefined;
    for (const { sheetId: home, range } of references) {
      for (const other of formulas) if (other.sheetId === home && touch(other.covers, range)) behind.add(other);
    }
  }
  return behind;
}

/** The formulas that show what certain cells give, also by way of one another, as far as their text tells it. */
export function dependingOn(cells: readonly FormulaCell[], formulas: readonly FormulaCell[], sheetId: (name: string) => string | undefined): readonly FormulaCell[] {
  const mentioned = new Map(formulas.map((each) => [each, mentionedIn(each, sheetId)]));
  const found = [...cells];
  // A list that grows while it is gone through.
  for (const { sheetId: home, covers } of found) {
    for (const [each, references] of mentioned) {
      if (!references.some((reference) => reference.sheetId === home && touch(reference.range, covers))) continue;
      found.push(each);
      mentioned.delete(each);
    }
  }
  return found.slice(cells.length);
}

const MENTION = /(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu;

/** All that looks like a reference: for what is only shown, reading thousands of formulas properly would take too long. */
function mentionedIn({ formula, sheetId: home }: FormulaCell, sheetId: (name: string) => string | undefined): Reference[] {
  return (formula.match(MENTION) ?? []).flatMap((text) => {
    const { sheetName, range } = deserializeRangeWithSheet(text);
    const sheet = sheetName === "" ? home : sheetId(sheetName);
    return sheet === undefined ? [] : [{ sheetId: sheet, range: fromUniver(range) }];
  });
}

function referencesOf({ formula, sheetId: home }: FormulaCell, sheetId: (name: string) => string | undefined): Reference[] | undefined {
  const references: Reference[] = [];
  for (const node of lexer.sequenceNodesBuilder(formula) ?? []) {
    if (typeof node === "string") continue;
    const token = node.token.trim();
    if (OPEN_ENDED_NODES.has(node.nodeType) || OPEN_ENDED.has(token.toUpperCase())) return undefined;
    if (node.nodeType !== sequenceNodeType.REFERENCE) continue;
    const { unitId, sheetName, range } = deserializeRangeWithSheet(token);
    const sheet = sheetName === "" ? home : sheetId(sheetName);
    if (unitId !== "" || sheet === undefined) return undefined;
    references.push({ sheetId: sheet, range: fromUniver(range) });
  }
  return references;
}

function fromUniver({ startRow, startColumn, endRow, endColumn }: IRange): CellRange {
  return { row: startRow, column: startColumn, lastRow: endRow, lastColumn: endColumn };
}

/** Whole columns and rows have no number where they begin and end. */
function touch(a: CellRange, b: CellRange): boolean {
  return !(a.row > b.lastRow || b.row > a.lastRow || a.column > b.lastColumn || b.column > a.lastColumn);
}
