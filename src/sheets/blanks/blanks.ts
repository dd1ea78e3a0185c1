import { addTo } from "../../core/multimap";
import { isAlike } from "../answers/answerPlaces";
import type { PlacedAssignment } from "../answers/assignment";
import type { Proposal } from "../answers/proposal";
import { type Problem, problemAt } from "../findings/problem";
import { isBlank, textOf } from "../parse/text";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { RowJudge } from "../rows/leftOut";
import { type SheetData, cellOf, extent } from "../sheetData";
import { isCatalogued } from "../tables/definitionFor";
import { plays } from "../vocabulary/roleWords";
import { BLANK, type BlankMeaning } from "./blankMeaning";

/** A sheet of points on which a good part of the cells is blank. */
interface Sparse {
  readonly recognised: RecognisedSheet;
  readonly columns: ReadonlySet<RecognisedColumn>;
  /** The blank cells in rows that have something, and the first of them. */
  readonly blanks: readonly { readonly row: number; readonly column: number }[];
  readonly unfilled: readonly number[];
  readonly meaning: BlankMeaning | undefined;
}

/**
 * Blanks among points that give and take: nothing was taken off where the school has said so for this kind of sheet, on
 * 认列 or on a line of its own above or below the table. Until then they are missing, and that is asked once a table. A row in which nothing at all is
 * written stays missing.
 */
export function settleBlanks(sheets: readonly RecognisedSheet[], assignments: readonly PlacedAssignment[], worksheets: readonly SheetData[]): readonly RecognisedSheet[] {
  const asked = new Map<string, Sparse[]>();
  const sparse = new Map(sheets.flatMap((recognised) => {
    const one = recognised.open === true ? undefined : sparseOf(recognised, () => meaningsFor(recognised, sheets, assignments).at(-1) ?? writtenOn(recognised, worksheets));
    if (one !== undefined && one.meaning === undefined) addTo(asked, recognised.definition.name, one);
    return one === undefined ? [] : [[recognised, one] as const];
  }));
  const questions = new Map([...asked.values()].flatMap((of) => (of[0] === undefined ? [] : [[of[0].recognised, questionOf(of)] as const])));
  return sheets.map((recognised) => {
    const one = sparse.get(recognised);
    if (one === undefined || one.meaning === "没有记录") return recognised;
    const taken = one.meaning === undefined ? { blankOpen: true as const } : { blankIsNothing: true };
    const columns = recognised.columns.map((column) => (one.columns.has(column) ? { ...column, ...taken } : column));
    return { ...recognised, columns, problems: [...recognised.problems, ...(questions.get(recognised) ?? []), ...(one.meaning === undefined ? [] : unfilledRows(one))] };
  });
}

/** What 认列 says of a table, by its name or by one of its sheets. */
function meaningsFor({ definition: { name } }: RecognisedSheet, sheets: readonly RecognisedSheet[], assignments: readonly PlacedAssignment[]): readonly BlankMeaning[] {
  const own = sheets.filter(({ definition }) => definition.name === name).flatMap(({ sheet }) => namesOf(sheet));
  return assignments.flatMap(({ assignment }) => {
    if (assignment.kind !== "blank") return [];
    const { table = name, sheet, meaning } = assignment;
    return table === name && (sheet === undefined || own.some((one) => isAlike(one, sheet))) ? [meaning] : [];
  });
}

const namesOf = ({ joined, name }: SheetData): readonly string[] => joined ?? [name];

function writtenOn({ headings, sheet }: RecognisedSheet, worksheets: readonly SheetData[]): BlankMeaning | undefined {
  const own = worksheets.filter(({ name }) => namesOf(sheet).includes(name));
  const isWritten = headings.titles.some(({ text }) => plays("blankIsNothing", text)) || own.every(saysOnALine);
  return isWritten ? "没有扣分" : undefined;
}

/** A remark beside a row may be about that row alone: what holds for the table has a line to itself. */
function saysOnALine({ values }: SheetData): boolean {
  return values.some((row) => {
    const [line, another] = row.filter((content) => !isBlank(content));
    return typeof line === "string" && another === undefined && plays("blankIsNothing", line);
  });
}

const POINTS = new Set(["number", "deduction"]);

/** @param meaningOf is asked of a sparse sheet only: it looks at every cell */
function sparseOf(recognised: RecognisedSheet, meaningOf: () => BlankMeaning | undefined): Sparse | undefined {
  const { sheet, headings, definition } = recognised;
  const mayBePoints = ({ type, together }: RecognisedColumn): boolean => together === true || type === "deduction" || (POINTS.has(type) && !isCatalogued(definition.name) && definition.kind === "register");
  const columns = recognised.columns.filter((column) => column.used && !column.item && column.open !== true && mayBePoints(column));
  if (columns.length === 0) return undefined;
  const judge = new RowJudge(sheet, recognised.columns);
  const [blanks, unfilled]: [Sparse["blanks"][number][], number[]] = [[], []];
  let cells = 0;
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) {
    if (judge.reasonAgainst(row) !== undefined) continue;
    const isFilled = ({ column }: RecognisedColumn): boolean => !isBlank(cellOf(sheet, row, column));
    const recorded = columns.filter(({ column }) => sheet.recorded?.(row, column) ?? columns.some(isFilled));
    if (recorded.length === 0) unfilled.push(row);
    cells += recorded.length;
    blanks.push(...recorded.flatMap((column) => (isFilled(column) ? [] : [{ row, column: column.column }])));
  }
  return blanks.length * FEW > cells ? { recognised, columns: new Set(columns), blanks, unfilled, meaning: meaningOf() } : undefined;
}

/** One blank among so many is one that somebody forgot. */
const FEW = 10;

function questionOf(sheets: readonly Sparse[]): readonly Problem[] {
  const [first] = sheets;
  const [at] = first?.blanks ?? [];
  if (first === undefined || at === undefined) return [];
  const { sheet, definition } = first.recognised;
  const count = sheets.reduce((sum, { blanks }) => sum + blanks.length, 0);
  return [problemAt(sheet, at, { code: "blankProposed", params: { table: definition.name, count: String(count), sample: rowWords(sheet, at.row) } })];
}

function unfilledRows({ recognised: { sheet, columns }, unfilled }: Sparse): readonly Problem[] {
  const first = columns.find(({ subject }) => subject)?.column ?? sheet.column;
  const problems = unfilled.map((row) => problemAt(sheet, { row, column: first }, { code: "rowNotFilled", params: {} }));
  // A row of the worksheet may be many of the table.
  return [...new Map(problems.map((problem) => [`${problem.sheet} ${problem.row}`, problem])).values()];
}

function rowWords(sheet: SheetData, row: number): string {
  const contents = Array.from({ length: extent(sheet).endColumn - sheet.column }, (_, i) => cellOf(sheet, row, sheet.column + i));
  return contents.map((content) => (isBlank(content) ? "□" : textOf(content))).join(" ");
}

/** What blanks mean, as it waits for a confirmation. */
export function blankProposals(problems: readonly Problem[]): readonly Proposal[] {
  return problems.flatMap(({ code, params, sheet, row, column }): Proposal[] => {
    const { table = "", sample = "" } = params;
    if (code !== "blankProposed") return [];
    return [{ assignment: { kind: "blank", meaning: "没有扣分", table }, cell: { sheet, row, column }, written: BLANK, meaning: "没有扣分", sample: [sample] }];
  });
}
