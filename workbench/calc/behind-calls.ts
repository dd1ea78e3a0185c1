import { LexerTreeBuilder, deserializeRangeWithSheet, sequenceNodeType } from "@univerjs/engine-formula";

import type { CellRange } from "./engine";

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
    references.push({ sheetId: sheet, range: { row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn } });
  }
  return references;
}

/** Whole columns and rows have no number where they begin and end. */
function touch(a: CellRange, b: CellRange): boolean {
  return !(a.row > b.lastRow || b.row > a.lastRow || a.column > b.lastColumn || b.column > a.lastColumn);
}
