import fc from "fast-check";
import type { Day } from "../reference/calendar";
import { isInPost, type Month, type Post } from "../reference/posts";
import { dayWithin, nextDay } from "./months";

export const TEACHERS = ["周一鸣", "吴二川", "郑三立", "王四海", "冯五常", "陈六合", "褚七音", "卫八方"];
const SUCCESSOR = "蒋九如";
export const CLASSES = ["一(1)班", "一(2)班", "二(1)班", "二(2)班", "三(1)班", "三(2)班", "四(1)班", "四(2)班"];

/** How the classes are held: one teacher may have the first two, the last may change hands. */
export interface Handover {
  readonly twoClasses: boolean;
  /** The last day of the first teacher of the last class. */
  readonly lastDay: Day | undefined;
}

export function handovers(months: readonly Month[], classes: number): fc.Arbitrary<Handover> {
  const end = months.at(-1);
  const lastDays = dayWithin(months).filter((day) => end !== undefined && isInPost({ name: "", class: "", from: nextDay(day) }, end));
  return fc.record({
    twoClasses: classes > 1 ? fc.constantFrom(false, false, true) : fc.constant(false),
    lastDay: classes > 2 ? fc.option(lastDays, { nil: undefined, freq: 1 }) : fc.constant(undefined),
  });
}

/** A teacher a class, but for those. */
export function postsOf(classes: number, { twoClasses, lastDay }: Handover): readonly Post[] {
  return CLASSES.slice(0, classes).flatMap((className, index): Post[] => {
    const post = { name: TEACHERS[twoClasses && index === 1 ? 0 : index] ?? "", class: className };
    if (lastDay === undefined || index < classes - 1) return [post];
    return [{ ...post, to: lastDay }, { name: SUCCESSOR, class: className, from: nextDay(lastDay) }];
  });
}
