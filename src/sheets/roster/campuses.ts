import type { Row } from "../../core/table";
import { type Value, text } from "../../core/value";
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
  const campuses = campusesOf(recognised, read);
  if (campuses === undefined) return;
  const schoolOf = new Map<string, string>();
  const isShared = values.some((value, index) => {
    const [name, campus = ""] = [textIn(value), campuses[index]];
    if (name === undefined || campus === "") return false;
    const first = schoolOf.get(name);
    if (first === undefined) schoolOf.set(name, campus);
    return first !== undefined && first !== campus;
  });
  if (!isShared) return;
  for (const [index, value] of values.entries()) {
    const [name, campus = ""] = [textIn(value), campuses[index]];
    if (name !== undefined && !name.startsWith(campus)) values[index] = text(campus + name);
  }
}

/** Classes whose campus stands in a column of its own, in the sheet's name or title, or is their teacher's, where the roster writes it before them. */
export function joinCampuses(recognised: RecognisedSheet, read: ReadColumns, { values }: ReadColumn, persons: ReadColumn | undefined, words: RosterWords): void {
  const { sheet, headings } = recognised;
  const known = words.campuses;
  const campuses = campusesOf(recognised, read);
  if (known.size === 0 && campuses === undefined) return;
  const ofSheet = campusIn([sheet.name, ...headings.titles.map((title) => title.text)].join(" "), known);
  for (const [index, value] of values.entries()) {
    const written = textIn(value);
    if (written === undefined || words.hasClass(written)) continue;
    const own = campuses?.[index] ?? "";
    const campus = campuses === undefined ? (ofSheet ?? "") : (campusIn(own, known) ?? own);
    const named = campus === "" ? classOfTeacher(written, textIn(persons?.values[index]), words) : words.classNamed(campus + written);
    // Of another school it is none of the roster's.
    const isElsewhere = named === undefined && known.size > 0 && words.parse(own + written)?.campus === own;
    if (named !== undefined || isElsewhere) values[index] = text(named ?? own + written);
  }
}

/** The class of whoever stands beside, where it is this one of some campus. */
function classOfTeacher(written: string, person: string | undefined, words: RosterWords): string | undefined {
  const own = person === undefined ? undefined : words.classOf(person);
  const [name, sought] = [own === undefined ? undefined : words.parse(own), words.parse(written)];
  const isOne = name?.campus !== undefined && sought !== undefined && sought.campus === undefined && name.grade === sought.grade && name.section === sought.section;
  return isOne ? own : undefined;
}

const textIn = (value: Value | undefined): string | undefined => (value?.kind === "text" ? value.text : undefined);
