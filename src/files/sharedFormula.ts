import { columnName } from "../core/cell";

/** Quoted texts and sheet names stay as they are; names, functions (LOG10) and further digits are no references. */
const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A shared formula as it reads so many rows and columns further on: relative references move along. Whole rows and columns (A:A) are left. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole: string, fixColumn?: string, column?: string, fixRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return whole;
    const newColumn = fixColumn === "$" ? column : columnName(columnIndex(column) + columns);
    return `${fixColumn ?? ""}${newColumn}${fixRow ?? ""}${fixRow === "$" ? row : Number(row) + rows}`;
  });
}

/** Zero-based: A → 0, AB → 27. */
export const columnIndex = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
