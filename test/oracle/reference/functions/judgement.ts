import { Fraction } from "../fraction";
import { type Answer, MISSING } from "./answer";

export type Mark = "成立" | "待核" | "";

/** VETO: the established cases; where there are none, those that are not decided yet (S1A-10). */
export function vetoes(cases: readonly string[], people: readonly (readonly Mark[])[]): Answer {
  return people.map((marks) => {
    const named = (mark: Mark): string => cases.filter((_, index) => marks[index] === mark).join("、");
    if (marks.includes("成立")) return `一票否决:${named("成立")}`;
    return marks.includes("待核") ? `待核:${named("待核")}` : "";
  });
}

/** ELIGIBLE: one condition that fails decides, whatever is still open (S0-07). */
export function eligible(conditions: readonly string[], people: readonly (readonly (boolean | "缺")[])[]): Answer {
  return people.map((answers) => {
    const named = (answer: boolean | "缺"): string => conditions.filter((_, index) => answers[index] === answer).join("、");
    if (answers.includes(false)) return `不符合:${named(false)}`;
    return answers.includes("缺") ? `缺:${named("缺")}` : "符合";
  });
}

/** STREAK: the longest run of the value; blank breaks it, 缺 leaves it open (S3-03). */
export function streak(marks: readonly string[], value: string): Answer {
  if (marks.includes("缺")) return MISSING;
  const runs = marks.flatMap((_, from) => marks.map((__, to) => marks.slice(from, to + 1))).filter((run) => run.every((mark) => mark === value));
  return Fraction.of(Math.max(0, ...runs.map((run) => run.length)));
}
