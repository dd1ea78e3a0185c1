import { text } from "../../core/value";
import { joinCampuses, tellSchoolsApart } from "./campuses";
import { joinClassName, parseClassName, parseGrade } from "./classNotation";
import { tellDecimals } from "./decimalClasses";
import { type Problem, type ProblemCode, problemAt } from "../findings/problem";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import type { WrittenClass } from "./classesByTeacher";
import type { RosterWords } from "./rosterWords";
import type { ReadColumn, ReadColumns } from "../rows/rowCells";
import { contentAt } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { isBlank, textOf } from "../parse/text";

/**
 * Persons and classes as the roster writes them, in the place of what the sheet writes; what the roster does not have
 * stays as it is. One problem a column and kind says so.
 */
export function respell(recognised: RecognisedSheet, read: ReadColumns, words: RosterWords | undefined, problems: Problem[]): void {
  const persons = readColumns(recognised, read, "person");
  if (words !== undefined) {
    for (const found of [...persons, ...readColumns(recognised, read, "name")]) {
      replace(recognised, read, found, personsOf(found.read, words), "personRespelled", problems);
    }
  }
  for (const found of readColumns(recognised, read, "class")) {
    tellDecimals(read, found.read, words, problems);
    joinGrades(recognised, read, found.read, words);
    if (words === undefined) tellSchoolsApart(recognised, read, found.read);
    if (words === undefined || areWrittenAlike(found.read, words)) continue;
    joinCampuses(recognised, read, found.read, persons[0]?.read, words);
    replace(recognised, read, found, words.classesOf(writtenClasses(read, found.read, persons[0]?.read)), "classRespelled", problems);
  }
}

interface Found {
  readonly column: RecognisedColumn;
  readonly read: ReadColumn;
}

function readColumns({ columns }: RecognisedSheet, { byName }: ReadColumns, type: ColumnType): readonly Found[] {
  return columns.flatMap((column) => {
    const read = column.type === type ? byName.get(column.name) : undefined;
    return read?.column === column.column ? [{ column, read }] : [];
  });
}

function personsOf({ values }: ReadColumn, words: RosterWords): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const written of values.texts()) {
    const named = words.hasPerson(written) ? undefined : words.personNamed(written);
    if (named !== undefined) found.set(written, named);
  }
  return found;
}

/** Whether every class that is named is written as the roster writes it: then there is nothing to look for. */
const areWrittenAlike = ({ values }: ReadColumn, words: RosterWords): boolean => values.texts().every((one) => words.hasClass(one));

function writtenClasses({ rows }: ReadColumns, { values }: ReadColumn, persons: ReadColumn | undefined): readonly WrittenClass[] {
  return rows.flatMap((_, index) => {
    const words = values.textAt(index);
    return words === undefined ? [] : [{ words, person: persons?.values.textAt(index) }];
  });
}

function replace(
  { sheet }: RecognisedSheet,
  { rows }: ReadColumns,
  { column, read: { values } }: Found,
  meant: ReadonlyMap<string, string>,
  code: ProblemCode & ("personRespelled" | "classRespelled"),
  problems: Problem[],
): void {
  if (meant.size === 0) return;
  const said = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const written = values.textAt(index);
    const named = written === undefined ? undefined : meant.get(written);
    if (written === undefined || named === undefined || named === written) continue;
    values.set(index, text(named));
    if (said.has(written)) continue;
    said.add(written);
    problems.push(problemAt(sheet, { row, column: column.column }, { code, params: { written, named } }));
  }
}

/**
 * Classes whose grade stands in a column of its own, merged or blank below its first row, or in the sheet's name or
 * title: 一年级 and 1 are 一年级1班. What the roster itself calls 1班 is left alone.
 */
function joinGrades(recognised: RecognisedSheet, { rows }: ReadColumns, { values }: ReadColumn, words: RosterWords | undefined): void {
  const { sheet, columns } = recognised;
  const column = columns.find(({ name, type }) => name === "年级" && type === "text")?.column;
  let grade = column === undefined ? gradeOfSheet(recognised) : undefined;
  if (column === undefined && grade === undefined) return;
  for (const [index, row] of rows.entries()) {
    const written = column === undefined ? "" : contentAt(sheet, { row, column });
    if (!isBlank(written)) grade = textOf(written);
    const section = values.textAt(index);
    if (section === undefined || grade === undefined || !isWithinGrade(section) || parseGrade(grade) === undefined || words?.hasClass(section) === true) continue;
    values.set(index, text(joinClassName(grade, section)));
  }
}

/** 1, 2班 and A are classes within a grade; 101 tells its own. */
function isWithinGrade(words: string): boolean {
  const name = parseClassName(words);
  return name?.grade === "" && name.campus === undefined && name.section.length <= 2;
}

const GRADES = /(?:初中|高中|小学)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])年级|[初高][一二三四](?![(（\d一二三四五六七八九十])/g;

/** The one grade that the sheet's name and titles speak of. */
function gradeOfSheet({ sheet, headings }: RecognisedSheet): string | undefined {
  const grades = new Set([sheet.name, ...headings.titles.map((title) => title.text)].flatMap((words) => words.match(GRADES) ?? []));
  return grades.size === 1 ? [...grades][0] : undefined;
}
