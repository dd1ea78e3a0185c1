import { columnName } from "../../core/cell";
import type { WantedTable } from "../../rules/wantedTable";
import { contentsBelow } from "../columnContent";
import type { UnreadFinding, UnreadReason } from "./finding";
import { type Vocabulary, findHeadings } from "../headings/headings";
import { type Problem, problemAt } from "./problem";
import type { SheetTable } from "../readSheet";
import type { RecognisedColumn } from "../recognition/recognised";
import { type SheetData, placeOf } from "../sheetData";
import { ROSTER } from "../tables/tableCatalogue";

/** What offices write for themselves, and nobody would reckon with. */
const OF_THEIR_OWN = /备注|说明|序号|编号|名次|排名|等[级第次]|签[名字]|电话|手机|性别|年龄|身份证/;
/** As many are named; the rest would only be noise. */
const MOST_NAMED = 8;

/** The filled columns that nothing reads, a line a sheet; of tables that nobody asks for none is missed. */
export function unusedColumns(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  const asked = new Set(wanted.map(({ name }) => name));
  const found = parts.filter(({ definition, open }) => asked.has(definition.name) && open !== true).flatMap(unusedOf);
  // Of a sheet that holds several tables of the same headings, too.
  return [...new Map(found.map((problem) => [JSON.stringify([problem.sheet, problem.params]), problem] as const).reverse()).values()].reverse();
}

function unusedOf({ sheet, columns, headingRows, problems }: SheetTable): readonly Problem[] {
  // Which of them count is asked already.
  if (problems.some(({ code }) => code === "itemsContradict" || code === "totalTakenOff")) return [];
  const firstRow = Math.max(...headingRows) + 1;
  const isUnused = ({ used, open, subject, type, heading, column }: RecognisedColumn): boolean =>
    !used && open !== true && !subject && type !== "ordinal" && !OF_THEIR_OWN.test(heading) && contentsBelow(sheet, firstRow, column).length > 0;
  const unused = columns.filter(isUnused);
  const [first] = unused;
  if (first === undefined) return [];
  const row = firstRow - 1;
  const named = unused.slice(0, MOST_NAMED).map(({ column, heading }) => `${columnName(placeOf(sheet, { row, column }).column)}(${heading})`);
  const params = { count: String(unused.length), columns: named.join("、") };
  return [problemAt(sheet, { row, column: first.column }, { code: "columnsUnused", params })];
}

/** A sheet that was taken for a table of which no chosen scheme asks anything. */
export function unaskedSheets(parts: readonly SheetTable[], wanted: readonly WantedTable[]): readonly Problem[] {
  // Whoever is appraised stands on the roster, asked for or not.
  const asked = new Set([ROSTER, ...wanted.map(({ name }) => name)]);
  const unasked = wanted.length === 0 ? [] : parts.filter(({ definition, assigned }) => !asked.has(definition.name) && !assigned);
  const first = new Map(unasked.map((part) => [part.sheet.name, part] as const).reverse());
  return [...first.values()].map(({ sheet, definition, headingRows: [row = sheet.row] }) => problemAt(sheet, { row, column: sheet.column }, { code: "sheetUnasked", params: { table: definition.name } }));
}

const UNSAID: ReadonlySet<UnreadReason> = new Set(["ours", "scheme", "empty", "ignored"]);

/** The school's sheets of which nothing is read; a hidden one only if it looks like a table. */
export function unreadSheets(unread: readonly UnreadFinding[], sheets: readonly SheetData[], vocabulary: Vocabulary, wanted: readonly WantedTable[]): readonly Problem[] {
  if (wanted.length === 0) return [];
  return unread.flatMap(({ sheet: name, reason }) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined || UNSAID.has(reason) || (reason === "hidden" && !looksLikeTable(sheet, vocabulary))) return [];
    return [problemAt(sheet, { row: sheet.row, column: sheet.column }, { code: reason === "hidden" ? "sheetHidden" : "sheetUnread", params: {} })];
  });
}

function looksLikeTable(sheet: SheetData, vocabulary: Vocabulary): boolean {
  const known = findHeadings(sheet, vocabulary)?.columns.filter(({ name }) => vocabulary.knows(name)) ?? [];
  return known.length >= 2;
}
