import type { Row, Table } from "../core/table";
import { wordsIn } from "../rules/mechanisms/entry";
import { rowsNamed } from "./reasons";

/** The school's own list of interviews and what is to be put right: 触发规则, 对象, 日期, 牵头, 参与, 整改期限, 完成. */
export const INTERVIEWS = "约谈整改";

/** What people write for what is not done yet. */
const NOT_DONE = /^(?:否|未\S*|进行中)?$/;

/** The rows nobody has finished, by the column that says so. */
export const openRows = (tables: readonly Table[], table: string, done: string): readonly Row[] => rowsNamed(tables, table).filter((row) => NOT_DONE.test(wordsIn(row, done)));

/** The words of the first of these columns that has any. */
export const firstWords = (row: Row, ...columns: readonly string[]): string => columns.map((column) => wordsIn(row, column)).find((words) => words !== "") ?? "";
