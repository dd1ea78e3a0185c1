import { addTo } from "../../core/multimap";
import type { RowKey } from "../../core/table";
import { ClassKeys, YEARS_BEFORE_MIDDLE, type YearsBeforeMiddle } from "./classKeys";
import { type ClassName, parseClassName } from "./classNotation";
import { type WrittenClass, classesByTeacher } from "./classesByTeacher";
import { bareName } from "./personNotation";

/** How the roster writes classes and persons, for the sheets that write them otherwise. */
export class RosterWords {
  private readonly classes = new Map<string, Set<string>>();
  private readonly persons = new Set<string>();
  /** Made when a word is met that the roster does not have: most sheets write all of them as it does. */
  private byName: ReadonlyMap<string, string> | undefined;
  private byBareName: ReadonlyMap<string, string> | undefined;
  private readonly byReading = new Map<YearsBeforeMiddle, ReadonlyMap<string, string>>();

  private readonly keys: ClassKeys;
  private knownCampuses: ReadonlySet<string> | undefined;

  /** @param schools those that the roster's classes have before them */
  constructor(entries: readonly RowKey[], schools: ReadonlySet<string> = new Set()) {
    this.keys = new ClassKeys(schools);
    for (const { person, class: className } of entries) {
      if (person !== undefined) this.persons.add(person);
      if (className === undefined) continue;
      const holders = this.classes.get(className) ?? new Set();
      this.classes.set(className, person === undefined ? holders : holders.add(person));
    }
  }

  /** What the name of a class says, its school told by what the roster has. */
  parse(words: string): ClassName | undefined {
    return this.keys.parse(words);
  }

  hasPerson(words: string): boolean {
    return this.persons.has(words);
  }

  hasClass(words: string): boolean {
    return this.classes.has(words);
  }

  /** The roster's word for a class that is written with the same grade and number; undefined where it has none, or several. */
  classNamed(words: string): string | undefined {
    if (this.classes.has(words)) return words;
    this.byName ??= this.classesBy((name) => [this.keys.plain(name)]);
    return this.byName.get(this.keys.plain(words) ?? "");
  }

  /** The one class of the roster that a sheet's name or title speaks of: 2026年9月七(1)班考核表. */
  classIn(text: string): string | undefined {
    const whole = this.classNamed(text);
    if (whole !== undefined) return whole;
    const found = new Set(namesWithin(text).flatMap((words) => this.classNamed(words) ?? []));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /**
   * The roster's words for the classes of one column, or of headings side by side. What may be read in more than one
   * way (701, 初一 beside 七, 3班) is taken only where all of them fit the roster one to one, or the teachers in the
   * rows say so.
   */
  classesOf(written: readonly WrittenClass[]): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    const open = new Set<string>();
    for (const { words } of written) {
      if (found.has(words) || open.has(words)) continue;
      const named = this.classNamed(words);
      if (named === undefined) open.add(words);
      else found.set(words, named);
    }
    if (open.size === 0 || this.classes.size === 0) return found;
    const [fitting, another] = YEARS_BEFORE_MIDDLE.flatMap((years) => this.fitting(written, open, found, years) ?? []);
    const isOne = fitting !== undefined && (another === undefined || [...fitting].every(([words, name]) => another.get(words) === name));
    if (isOne) return new Map([...found, ...fitting]);
    return fitting === undefined ? new Map([...found, ...classesByTeacher(written, open, (person) => this.classOf(person))]) : found;
  }

  /** The only class that a person has. */
  classOf(person: string): string | undefined {
    const [only, another] = [...this.classes].flatMap(([className, holders]) => (holders.has(person) ? [className] : []));
    return another === undefined ? only : undefined;
  }

  /** The campuses that the roster writes before its classes. */
  get campuses(): ReadonlySet<string> {
    this.knownCampuses ??= new Set([...this.classes.keys()].flatMap((words) => this.keys.parse(words)?.campus ?? []));
    return this.knownCampuses;
  }

  /** The roster's word for a person that a title or a remark stands beside; undefined where it has none, or several. */
  personNamed(words: string): string | undefined {
    if (this.persons.has(words)) return words;
    const bare = bareName(words);
    if (bare !== undefined && this.persons.has(bare)) return bare;
    this.byBareName ??= uniqueBy(this.persons, (person) => [bareName(person)]);
    return this.byBareName.get(bare ?? words);
  }

  private fitting(written: readonly WrittenClass[], open: ReadonlySet<string>, found: ReadonlyMap<string, string>, years: YearsBeforeMiddle): ReadonlyMap<string, string> | undefined {
    const index = this.readings(years);
    const read = new Map<string, string>();
    for (const words of open) {
      const [name, second] = new Set(this.keys.sought(words, years).flatMap((key) => index.get(key) ?? []));
      if (name !== undefined && second === undefined) read.set(words, name);
    }
    const distinct = new Set([...found.values(), ...read.values()]);
    if (read.size === 0 || distinct.size < new Set(found.values()).size + read.size) return undefined;
    const { confirmed, contradicted } = this.witnesses(written, read);
    return contradicted > confirmed || (read.size < open.size && (confirmed === 0 || contradicted > 0)) ? undefined : read;
  }

  /** What the roster says of the persons beside the classes. */
  private witnesses(written: readonly WrittenClass[], read: ReadonlyMap<string, string>): { readonly confirmed: number; readonly contradicted: number } {
    let [confirmed, contradicted] = [0, 0];
    for (const { words, person } of written) {
      const name = read.get(words);
      if (name === undefined || person === undefined || !this.persons.has(person)) continue;
      if (this.classes.get(name)?.has(person) === true) confirmed += 1;
      else contradicted += 1;
    }
    return { confirmed, contradicted };
  }

  private readings(years: YearsBeforeMiddle): ReadonlyMap<string, string> {
    const known = this.byReading.get(years);
    if (known !== undefined) return known;
    const made = this.isPossible(years) ? this.classesBy((words) => [...this.keys.own(words, years), ...this.keys.section(words)]) : new Map<string, string>();
    this.byReading.set(years, made);
    return made;
  }

  /** A roster with a 初四 has four years of 初中; one that counts on and has no 六年级 has not. */
  private isPossible(years: YearsBeforeMiddle): boolean {
    const grades = new Set([...this.classes.keys()].map((words) => this.keys.reading(words)?.grade));
    if (grades.has("初4")) return years === 5;
    const counts = [...grades].some((grade) => grade?.startsWith("初") === true);
    return years === 6 || (!counts && grades.has("6"));
  }

  private classesBy(keysOf: (words: string) => readonly (string | undefined)[]): ReadonlyMap<string, string> {
    return uniqueBy(this.classes.keys(), keysOf);
  }
}

/** Each by those of its keys that no other has. */
function uniqueBy(all: Iterable<string>, keysOf: (one: string) => readonly (string | undefined)[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string[]>();
  for (const one of all) for (const key of new Set(keysOf(one))) if (key !== undefined) addTo(byKey, key, one);
  return new Map([...byKey].flatMap(([key, [first, second]]) => (first === undefined || second !== undefined ? [] : [[key, first] as const])));
}

/** What may be the name of a class within a text: what ends in 班 and does not begin in the middle of a longer name. */
function namesWithin(text: string): readonly string[] {
  const names: string[] = [];
  for (let end = text.indexOf("班"); end >= 0; end = text.indexOf("班", end + 1)) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const name = text.slice(start, end + 1);
      const inside = parseClassName(name)?.grade === "" ? WITHIN_GRADE : WITHIN_NUMBER;
      if (start === 0 || !inside.test(text.charAt(start - 1))) names.push(name);
    }
  }
  return names;
}

const LONGEST = 12;
const WITHIN_NUMBER = /[\d一二三四五六七八九十高初小]/;
const WITHIN_GRADE = /[\d一二三四五六七八九十高初小年级届部第(.·\-—]/;
