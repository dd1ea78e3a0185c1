import { type Figure, fromAll, isNumber, total } from "./figure";
import { FEN, Fraction, ZERO } from "./fraction";
import { type Halving, leave, shared, termPay } from "./money";
import { daysInPost, isInPost, type Month, type Post } from "./posts";
import type { Grade } from "./s1bMonths";

/** S1B-06: 月考核合格发放当月津贴200元. */
const STANDARD = Fraction.of(200);

/** A row of 请假代班. */
export interface Absence {
  readonly name: string;
  readonly kind: "事假" | "病假" | "公假" | "";
  readonly days: Figure;
  readonly workdays: Figure;
  /** "" for nobody. */
  readonly substitute: string;
}

export interface PaySettings {
  readonly halving: Halving;
  readonly perClass: "每班一份" | "只发一份";
  readonly otherLeave: "不扣" | "照扣";
}

/** S1B-06, S1B-07: the months in post; those in which the class changed hands by the days (G08). */
export function termPayOf(post: Post, posts: readonly Post[], months: readonly Month[], grade: (month: Month) => Grade, { halving, perClass }: PaySettings): Figure {
  const served = months.filter((month) => isInPost(post, month));
  if (served.length === 0) return "免";
  const grades = served.map(grade);
  if (grades.includes("缺")) return "缺";
  if (perClass === "只发一份" && posts.find(({ name }) => name === post.name) !== post) return ZERO;
  return termPay(served.map((month, index) => ({ failed: grades[index] === "不合格", amount: amountOf(post, posts, month) })), halving);
}

function amountOf(post: Post, posts: readonly Post[], month: Month): Fraction {
  const holders = posts.filter((other) => other.class === post.class && isInPost(other, month));
  return shared(STANDARD, holders.map((holder) => Fraction.of(daysInPost(holder, month))), FEN)[holders.indexOf(post)] ?? ZERO;
}

/** S1B-05: 因事因病; other kinds as the school decides; days beyond the month's cannot be. */
export function deductionFor({ kind, days, workdays }: Absence, { otherLeave }: PaySettings): Figure {
  if (kind === "") return "缺";
  if (kind === "公假" && otherLeave === "不扣") return ZERO;
  if (isNumber(days) && isNumber(workdays) && days.isAbove(workdays)) return "缺";
  return fromAll([days, workdays], (away, ofMonth) => leave(STANDARD, away, ofMonth));
}

export const totalOf = (absences: readonly Absence[], settings: PaySettings): Figure => (absences.length === 0 ? ZERO : total(absences.map((absence) => deductionFor(absence, settings))));

/** S1B-05: first halved, then the leave off it down to 0, then what is earned as a substitute. */
export function paidOut(pay: Figure, deducted: Figure, earned: Figure): Figure {
  return fromAll([pay === "免" ? ZERO : pay, deducted, earned], (due, off, more) => (off.isAbove(due) ? ZERO : due.minus(off)).plus(more));
}
