import { mayBeClass } from "./classNotation";
import type { Headings } from "../headings/headings";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { type SheetData, cellOf, extent } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { compact, isBlank, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";

/** Who had a class one after the other, or together. */
const POST_COLUMNS: ReadonlySet<string> = new Set(["职务", "任职起", "任职止", "津贴份额"]);
const MOST_TEACHERS_OF_CLASS = 3;

/** Whose list a sheet that calls itself 名册 is, where it is none of homeroom teachers; undefined where it may be one. */
export function whoseListElse({ sheet, headings, columns }: RecognisedSheet): "pupils" | "staff" | undefined {
  const titles = titlesOf(sheet, headings);
  const names = headings.columns.map(({ name }) => name);
  const speaksOfThem = [...titles, ...names].some((words) => plays("homeroomTeachers", words));
  if (names.some((name) => plays("aboutPupils", name)) || (!speaksOfThem && titles.some((title) => plays("titleOfPupils", title)))) return "pupils";
  const rows = rowsWith(sheet, headings, columns);
  const classes = rows.flatMap(({ grade, className }) => (className === "" ? [] : [`${grade}|${className}`]));
  const hasPosts = columns.some(({ name }) => POST_COLUMNS.has(name));
  if (!hasPosts && classes.length > MOST_TEACHERS_OF_CLASS * new Set(classes).size) return "pupils";
  if (speaksOfThem) return undefined;
  const hasClasses = columns.some(({ type }) => type === "class");
  return (hasClasses ? rows.length >= 3 && classes.length * 2 < rows.length : titles.some((title) => plays("titleOfStaff", title))) ? "staff" : undefined;
}

const PERSON = /^[\p{Script=Han}·]{2,6}$/u;

/**
 * How much a sheet that nothing names a roster is one: a row a class, each with its homeroom teacher, and nothing that is
 * measured; told by its title, or, where none is, by the allowance that each of them has. 班主任基本情况 may be one.
 */
export function likenessToRoster(recognised: RecognisedSheet): "titled" | "paid" | "likely" | undefined {
  const { sheet, headings, columns } = recognised;
  const titles = titlesOf(sheet, headings);
  const person = headings.columns.find(({ position }) => position.column === columnOf(columns, "person"));
  const isTitled = titles.some((title) => plays("titleOfRoster", title));
  // Only homeroom teachers have an allowance for it.
  const isPaid = columns.some(({ name }) => name === "津贴标准");
  const isOfThem = titles.some((title) => plays("homeroomTeachers", title)) && !titles.some((title) => plays("titleOfSome", title));
  if (person === undefined || !(plays("homeroomTeacher", person.name) || isTitled || isPaid || isOfThem)) return undefined;
  // What the schemes ask of the roster is nothing that happened: 任班主任时间.
  const asked = new Set(columns.flatMap(({ used, subject, column }) => (used && !subject ? [column] : [])));
  if (headings.columns.some(({ name, fullMark, position }) => fullMark !== undefined || (plays("happened", name) && !asked.has(position.column))) || columns.some(({ item }) => item)) return undefined;
  const rows = rowsWith(sheet, headings, columns).filter(({ className, person: name }) => className !== "" && name !== "");
  // A class has one after the other, where it is said from when to when.
  const isEachOnce = columns.some(({ name }) => name === "任职止") || new Set(rows.map(({ grade, className }) => `${grade}|${className}`)).size === rows.length;
  const plain = rows.filter(({ className, person: name }) => PERSON.test(name) && mayBeClass(className));
  if (rows.length < 2 || !isEachOnce || plain.length * 2 < rows.length || whoseListElse(recognised) !== undefined) return undefined;
  const isAllocation = titles.some((title) => plays("titleOfAllocation", title)) && headings.columns.filter(({ name }) => plays("schoolSubject", name)).length >= 2;
  if (isTitled || isAllocation) return "titled";
  return isPaid && plays("homeroomTeacher", person.name) && !titles.some((title) => plays("titleOfSome", title)) ? "paid" : "likely";
}

const titlesOf = (sheet: SheetData, { titles }: Headings): readonly string[] => [compact(sheet.name), ...titles.map(({ text }) => text)];

const columnOf = (columns: readonly RecognisedColumn[], type: ColumnType): number | undefined => columns.find((column) => column.type === type)?.column;

interface ListedRow {
  readonly grade: string;
  readonly className: string;
  readonly person: string;
}

/** The rows that name a person or a class; a grade holds on below the row that writes it. */
function rowsWith(sheet: SheetData, headings: Headings, columns: readonly RecognisedColumn[]): readonly ListedRow[] {
  const gradeColumn = columns.find(({ name }) => name === "年级")?.column;
  const textAt = (row: number, column: number | undefined): string => (column === undefined ? "" : compact(textOf(cellOf(sheet, row, column))));
  const [classColumn, personColumn] = [columnOf(columns, "class"), columnOf(columns, "person")];
  const rows: ListedRow[] = [];
  let grade = "";
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) {
    const written = textAt(row, gradeColumn);
    if (!isBlank(written)) grade = written;
    const one = { grade, className: textAt(row, classColumn), person: textAt(row, personColumn) };
    if (one.person !== "" || (one.className !== "" && classColumn !== personColumn)) rows.push(one);
  }
  return rows;
}
