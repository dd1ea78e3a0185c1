import { type Day, daysIn, serialOf } from "./calendar";

/** Somebody in charge of a class, the whole time or from or to a day (G08). */
export interface Post {
  readonly name: string;
  readonly class: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The days of the month on which the class was theirs. */
export function daysInPost({ from, to }: Post, { year, month }: Month): number {
  const days = Array.from({ length: daysIn(year, month) }, (_, index) => serialOf({ year, month, day: index + 1 }));
  return days.filter((day) => (from === undefined || day >= serialOf(from)) && (to === undefined || day <= serialOf(to))).length;
}

export const isInPost = (post: Post, month: Month): boolean => daysInPost(post, month) > 0;
