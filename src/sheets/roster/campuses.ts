import type { Row } from "../../core/table";
import { type Value, text } from "../../core/value";
import type { ValueColumn } from "../../core/valueColumn";
import type { RecognisedSheet } from "../recognition/recognised";
import type { ReadColumn, ReadColumns } from "../rows/rowCells";
import { contentAt } from "../sheetData";
import { compact, textOf } from "../parse/text";
import { campusIn } from "./classNotation";
import type { RosterWords } from "./rosterWords";

const CAMPUS_COLUMNS: ReadonlySet<string> = new Set(["校区", "学校"]);

/** What the rows say of the campus or school that they are about. */
function campusesOf({ sheet, columns }: RecognisedSheet, { rows }: ReadColumns): readonly string[] | undefined {
  const column = columns.find(({ name }) => CAMPUS_COLUMNS.has(name))?.column;
  return column === undefined ? undefined : rows.map((row) => compact(textOf(contentAt(sheet, { row, column }))));
}

/** The same with each blank as the row above it, where a school stands merged over its classes. */
function heldOn(campuses: readonly string[]): readonly string[] {
  let last = "";
  return campuses.map((campus) => (last = campus === "" ? last : campus));
}

const areDistinct = (words: readonly string[]): boolean => new Set(words).size === words.length;

/** The schools that were put before the classes of a roster. */
export const schoolsBefore = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ key, cells }) => {
      const school = compact(textIn(cells.get("校区")?.value) ?? "");
      return school !== "" && key.class?.startsWith(school) === true ? [school] : [];
    }),
  );

/** The classes of a roster of several schools, which each have a 一(1)班: all of them with their school before them. */
export function tellSchoolsApart(recognised: RecognisedSheet, read: ReadColumns, { values }: ReadColumn): void {
  const written = campusesOf(recognised, read);
  const names = read.rows.map((_, index) => values.textAt(index) ?? "");
  if (written === undefined || areDistinct(names)) return;
  const held = heldOn(written);
  const withSchool = (campuses: readonly string[]): readonly string[] => names.map((name, index) => (name.startsWith(campuses[index] ?? "") ? name : `${campuses[index] ?? ""}${name}`));
  // A blank is the school above it where that alone tells the classes apart.
  const isMerged = written.includes("") && areDistinct(withSchool(held));
  const campuses = isMerged ? held : written;
  if (!isMerged && !isShared(names, written)) return;
  for (const [index, name] of withSchool(campuses).entries()) if (names[index] !== "") values.set(index, text(name));
  const own = read.byName.get("校区");
  if (isMerged) for (const [index, campus] of campuses.entries()) if (campus !== "") own?.values.set(index, text(campus));
}

/** Whether two schools have a class of one name. */
function isShared(names: readonly string[], campuses: readonly string[]): boolean {
  const schools = new Map<string, string>();
  return names.some((name, index) => {
    const campus = campuses[index] ?? "";
    if (name === "" || campus === "") return false;
    const first = schools.get(name);
    schools.set(name, first ?? campus);
    return first !== undefined && first !== campus;
  });
}

/** Classes whose campus stands in a column of its own, in the sheet's name or title, or is their teacher's, where the roster writes it before them. */
export function joinCampuses(recognised: RecognisedSheet, read: ReadColumns, { values }: ReadColumn, persons: ReadColumn | undefined, words: RosterWords): void {
  const { sheet, headings } = recognised;
  const known = words.campuses;
  const written = campusesOf(recognised, read);
  if (known.size === 0 && written === undefined) return;
  const campuses = written && mergedDown(written, values, words);
  const ofSheet = campusIn([sheet.name, ...headings.titles.map((title) => title.text)].join(" "), known);
  for (const index of read.rows.keys()) {
    const name = values.textAt(index);
    if (name === undefined || words.hasClass(name)) continue;
    const own = campuses?.[index] ?? "";
    const campus = campuses === undefined ? (ofSheet ?? "") : (campusIn(own, known) ?? own);
    const named = campus === "" ? classOfTeacher(name, persons?.values.textAt(index), words) : words.classNamed(campus + name);
    // Of another school it is none of the roster's.
    const isElsewhere = named === undefined && known.size > 0 && words.parse(own + name)?.campus === own;
    if (named !== undefined || isElsewhere) values.set(index, text(named ?? own + name));
  }
}

/** A blank is the school above it where every class is then one of the roster's, each once. */
function mergedDown(campuses: readonly string[], values: ValueColumn, words: RosterWords): readonly string[] {
  const held = heldOn(campuses);
  const named = held.map((campus, index) => words.classNamed(`${campus}${values.textAt(index) ?? ""}`));
  return campuses.includes("") && named.every((name) => name !== undefined) && areDistinct(named.map((name) => name ?? "")) ? held : campuses;
}

/** The class of whoever stands beside, where it is this one of some campus. */
function classOfTeacher(written: string, person: string | undefined, words: RosterWords): string | undefined {
  const own = person === undefined ? undefined : words.classOf(person);
  const [name, sought] = [own === undefined ? undefined : words.parse(own), words.parse(written)];
  const isOne = name?.campus !== undefined && sought !== undefined && sought.campus === undefined && name.grade === sought.grade && name.section === sought.section;
  return isOne ? own : undefined;
}

const textIn = (value: Value | undefined): string | undefined => (value?.kind === "text" ? value.text : undefined);
