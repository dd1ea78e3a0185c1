export type { ColumnFinding, DeductionWriting, LeftOutReason, ReadFinding, SheetFinding, UnreadFinding, UnreadReason } from "./finding";
export { formatMonth } from "./parseMonth";
export { PROBLEM_CODES, type Problem, type ProblemCode, type ProblemLevel } from "./problem";
export { type Reading, type ReadingOptions, readSheets } from "./readSheets";
export type { WantedTable } from "./recognise";
export type { Raw, SheetData } from "./sheetData";
export { ROSTER, TABLE_CATALOGUE, tableNamed } from "./tableCatalogue";
export type { ColumnDefinition, ColumnType, TableDefinition } from "./tableDefinition";
