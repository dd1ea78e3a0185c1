/** Excel's limit. */
const LONGEST = 31;

/** The name cut to what Excel takes, the end kept whole: 班主任岗位…(10月). */
export function fitting(name: string, ending = ""): string {
  return name.slice(0, LONGEST - ending.length) + ending;
}

/** Whether two names differ by nothing but 表 at their ends: 学习营跟踪, 学习营跟踪表. */
export const areNearAlike = (one: string, other: string): boolean => one !== other && stemOf(one) === stemOf(other);

const stemOf = (name: string): string => name.toLowerCase().replace(/总?表$/, "");

/** Names compare without regard to case, as Excel compares them. */
export class TakenNames {
  private readonly taken: Set<string>;

  constructor(names: readonly string[]) {
    this.taken = new Set(names.map((name) => name.toLowerCase()));
  }

  has(name: string): boolean {
    return this.taken.has(name.toLowerCase());
  }

  /** The name itself if it is free, else with the next number that makes it so; it is taken from now on. */
  take(wanted: string): string {
    let name = fitting(wanted);
    for (let number = 2; this.has(name); number++) name = fitting(wanted, ` ${number}`);
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Whether a sheet is called this, or this with the number that made the name free. */
export const numberedAs = (name: string, wanted: string): boolean => name === wanted || (name.startsWith(`${wanted} `) && /^\d+$/.test(name.slice(wanted.length + 1)));
