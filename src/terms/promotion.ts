import { gradeInClass, gradeInColumn, gradeKey, gradeName, nextGrade, nextGradeInColumn, type Counting, type Grade } from "./grades";

/** What a row says of its class, as written; blank or absent is "". */
export interface ClassWords {
  readonly class: string;
  /** 年级 */
  readonly grade: string;
  /** What follows from the grade by the school's own division: 年级部, 学段. */
  readonly bands: Readonly<Record<string, string>>;
}

/** What becomes of a class when a school year begins. */
export type Fate =
  | { readonly kind: "up"; readonly from: Grade; readonly to: Grade }
  /** It was the top grade: the class is no more. */
  | { readonly kind: "leaves" }
  /** Called by its cohort. */
  | { readonly kind: "stays" }
  /** Its name says nothing of a grade. */
  | { readonly kind: "unclear" };

/** 小学 5 or 6: in a roster that ends with 五年级 nobody but the school knows. */
const UNCERTAIN_TOP = 5;

/** The classes of the roster moving up a grade. */
export class Promotion {
  /** The grades one of which leaves, where the roster does not tell which. */
  readonly uncertain: readonly string[] | undefined;
  private readonly tops: ReadonlySet<string>;
  private readonly bands: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

  /**
   * @param roster what its rows say
   * @param topGrades the grades that leave, where the school said so (五年级, 初三); otherwise six years of 小学, the
   * ninth in a school that goes beyond them, the twelfth beyond that; 初三, or 初四 where there is one; 高三
   */
  constructor(roster: readonly ClassWords[], topGrades: readonly string[]) {
    const grades = roster.flatMap((words) => gradeOf(words) ?? []);
    const said = topGrades.flatMap((text) => gradeOrNone(gradeInColumn(text)) ?? []);
    const countings: readonly Counting[] = ["number", "初", "高"];
    const tops = countings.flatMap((counting) => {
      const given = said.filter((grade) => grade.counting === counting);
      const highest = Math.max(0, ...grades.filter((grade) => grade.counting === counting).map(({ number }) => number));
      return given.length > 0 ? given : [{ counting, number: topOf(counting, highest, roster) }];
    });
    this.tops = new Set(tops.map(gradeKey));
    const uncertain = !said.some(({ counting }) => counting === "number") && highestNumber(grades) === UNCERTAIN_TOP;
    this.uncertain = uncertain ? [UNCERTAIN_TOP, UNCERTAIN_TOP + 1].map((number) => gradeName({ counting: "number", number })) : undefined;
    this.bands = bandsOf(roster);
  }

  fateOf(words: ClassWords): Fate {
    const from = gradeOf(words);
    if (from !== undefined) return this.tops.has(gradeKey(from)) ? { kind: "leaves" } : { kind: "up", from, to: { ...from, number: from.number + 1 } };
    return gradeInClass(words.class, undefined).kind === "cohort" ? { kind: "stays" } : { kind: "unclear" };
  }

  /** The class's new name; "" for one that leaves. */
  classAfter(name: string, fate: Fate): string {
    switch (fate.kind) {
      case "up":
        return nextGrade(name, fate.from);
      case "leaves":
        return "";
      case "stays":
      case "unclear":
        return name;
    }
  }

  gradeAfter(content: string, fate: Fate): string {
    switch (fate.kind) {
      case "up":
        return nextGradeInColumn(content);
      case "leaves":
        return "";
      case "stays":
      case "unclear":
        return content;
    }
  }

  /** 年级部 or 学段 of the class from now on: what the roster had for its new grade; "" where nobody knows. */
  bandAfter(column: string, content: string, fate: Fate): string {
    if (content === "" || fate.kind === "stays" || fate.kind === "unclear") return content;
    const byGrade = this.bands.get(column) ?? new Map<string, ReadonlySet<string>>();
    const all = new Set([...byGrade.values()].flatMap((values) => [...values]));
    const followsGrade = [...byGrade.values()].every(({ size }) => size === 1);
    if (all.size <= 1 && gradeInColumn(content).kind === "none") return content;
    if (fate.kind === "leaves") return "";
    if (!followsGrade) return content;
    const [next] = byGrade.get(gradeKey(fate.to)) ?? [];
    const own = gradeInColumn(content).kind === "grade" ? nextGradeInColumn(content) : "";
    return next ?? own;
  }
}

const gradeOrNone = (name: ReturnType<typeof gradeInColumn>): Grade | undefined => (name.kind === "grade" ? name.grade : undefined);

/** Of the class's own name before the column 年级: 2024级1班 in 高三 is of 高三. */
function gradeOf(words: ClassWords): Grade | undefined {
  const known = gradeOrNone(gradeInColumn(words.grade));
  return gradeOrNone(gradeInClass(words.class, known)) ?? known;
}

const highestNumber = (grades: readonly Grade[]): number => Math.max(0, ...grades.filter(({ counting }) => counting === "number").map(({ number }) => number));

function topOf(counting: Counting, highest: number, roster: readonly ClassWords[]): number {
  switch (counting) {
    case "高":
      return 3;
    case "初":
      return Math.max(3, highest);
    case "number":
      if (highest > 9) return 12;
      return highest > 6 || roster.some((words) => isSixthOfMiddleSchool(words)) ? 9 : 6;
  }
}

/** Where 小学 has five years, 初中 begins with 六年级. */
const isSixthOfMiddleSchool = (words: ClassWords): boolean => gradeOf(words)?.number === 6 && (words.bands["学段"] ?? "").includes("初");

function bandsOf(roster: readonly ClassWords[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const bands = new Map<string, Map<string, Set<string>>>();
  for (const words of roster) {
    const grade = gradeOf(words);
    if (grade === undefined) continue;
    for (const [column, value] of Object.entries(words.bands)) {
      if (value === "") continue;
      const byGrade = bands.get(column) ?? new Map<string, Set<string>>();
      const values = byGrade.get(gradeKey(grade)) ?? new Set<string>();
      bands.set(column, byGrade.set(gradeKey(grade), values.add(value)));
    }
  }
  return bands;
}
