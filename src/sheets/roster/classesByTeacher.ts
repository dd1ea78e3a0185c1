import { parseClassName } from "./classNotation";

/** A class as a sheet writes it, and whom that row names. */
export interface WrittenClass {
  readonly words: string;
  readonly person?: string | undefined;
}

/** A number at the end, and what stands before it: G1-3, 2026级3班. */
const NUMBERED = /^(.*?)[-–—_.·\s]*[(【[]?0?(\d{1,2})[)】\]]?班?$/;
const COHORT = /[级届]$/;

/**
 * Classes in a notation that the roster's cannot be compared with (G1-3, or the year of entry beside 高一), where every
 * row names a teacher of one class on the roster, the number within the grade is the same, and one word stands for each
 * grade. A class that is another one by the roster's own notation stays so, whoever stands beside it.
 */
export function classesByTeacher(written: readonly WrittenClass[], open: ReadonlySet<string>, classOf: (person: string) => string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const [grades, words] = [new Map<string, string>(), new Map<string, string>()];
  for (const one of written.filter((row) => open.has(row.words))) {
    const className = one.person === undefined ? undefined : classOf(one.person);
    const told = className === undefined ? undefined : gradeInOtherWords(one.words, className);
    if (className === undefined || told === undefined) return new Map();
    const fits = stands(found, one.words, className) && stands(grades, told.word, told.grade) && stands(words, told.grade, told.word);
    if (!fits) return new Map();
  }
  return new Set(found.values()).size === found.size && found.size >= 2 ? found : new Map();
}

/** Whether one still stands for the other, and from now on. */
function stands(known: Map<string, string>, one: string, other: string): boolean {
  if (!known.has(one)) known.set(one, other);
  return known.get(one) === other;
}

/** What the sheet and the roster call the grade of one class of the same number; undefined where they speak of it in the same way. */
function gradeInOtherWords(words: string, className: string): { readonly word: string; readonly grade: string } | undefined {
  const [own, roster] = [parseClassName(words), parseClassName(className)];
  const [, word = "", number = ""] = NUMBERED.exec(words) ?? [];
  if (roster === undefined || roster.grade === "" || word === "" || roster.section !== number) return undefined;
  const isOther = own === undefined || COHORT.test(own.grade) !== COHORT.test(roster.grade);
  return isOther ? { word, grade: `${roster.campus ?? ""} ${roster.grade}` } : undefined;
}
