import { type ClassName, parseClassName, unpackClassName } from "./classNotation";

/** The first year of 初中 is the seventh in most places, the sixth where 小学 has five years. */
export const YEARS_BEFORE_MIDDLE = [6, 5] as const;
export type YearsBeforeMiddle = (typeof YEARS_BEFORE_MIDDLE)[number];

const ANY = "";

const keyOf = ({ grade, section, campus }: ClassName): string => `${grade}|${section}${campus === undefined ? "" : `@${campus}`}`;

/** By what the names of classes are compared. */
export class ClassKeys {
  constructor(
    /** Schools that stand before classes, besides those which are called so. */
    private readonly schools: ReadonlySet<string>,
  ) {}

  /** What a name says by itself. */
  parse(words: string): ClassName | undefined {
    const school = [...this.schools].find((one) => words.startsWith(one));
    const within = school === undefined ? undefined : parseClassName(words.slice(school.length));
    return within === undefined || school === undefined ? parseClassName(words) : { ...within, campus: school };
  }

  /** By what nobody can read otherwise. */
  plain(words: string): string | undefined {
    const name = this.parse(words);
    return name && keyOf(name);
  }

  /** What a name says, where need be of signs that stand together. */
  reading(words: string): ClassName | undefined {
    const name = this.parse(words);
    return name?.grade === "" ? (unpackClassName(words) ?? name) : name;
  }

  /** A class of the roster is found by its campus, and without one; of one that names no campus it may be any. */
  own(words: string, years: YearsBeforeMiddle): readonly string[] {
    const name = this.counted(words, years);
    if (name === undefined) return [];
    const { campus, ...anywhere } = name;
    return [keyOf(anywhere), campus === undefined ? keyOf({ ...anywhere, campus: ANY }) : keyOf(name)];
  }

  /** By its own campus, or where the roster names none: never another campus. */
  sought(words: string, years: YearsBeforeMiddle): readonly string[] {
    const name = this.counted(words, years);
    if (name === undefined) return [];
    return name.campus === undefined ? [keyOf(name)] : [keyOf(name), keyOf({ ...name, campus: ANY })];
  }

  /** By which 3班 finds the only third class that the roster has. */
  section(words: string): readonly string[] {
    const name = this.reading(words);
    return name === undefined ? [] : [`|${name.section}`];
  }

  /** Under this count of years, in one numbering for 初一 and 七. */
  private counted(words: string, years: YearsBeforeMiddle): ClassName | undefined {
    const name = this.reading(words);
    const middle = /^初(\d)$/.exec(name?.grade ?? "")?.[1];
    return name === undefined || middle === undefined ? name : { ...name, grade: String(years + Number(middle)) };
  }
}
