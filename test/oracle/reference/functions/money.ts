import { type Figure, fromAll, isNumber } from "../figure";
import { FEN, Fraction, HUNDRED, ONE, sum, ZERO } from "../fraction";
import { type Halving, leave, pay, prizes, shared, termPay } from "../money";
import { type Answer, MISSING, WRONG } from "./answer";

/** PAY: a score above the full mark cannot be, and is not paid. */
export const pays = (rows: readonly { readonly standard: Figure; readonly score: Figure }[], share: Fraction, full: Fraction): Answer =>
  rows.some(({ standard, score }) => isNumber(standard) && isNumber(score) && score.isAbove(full)) ? WRONG : rows.map(({ standard, score }) => fromAll([standard, score], (amount, mark) => pay(amount, share, mark, full, FEN)));

export type Month = "合格" | "不合格" | "不适用" | "缺";

/** TERMPAY: months not in post are neither paid nor failed; while a month is not known, nothing is. */
export function termPays(people: readonly { readonly months: readonly Month[]; readonly monthly: Figure }[], mode: Halving): Answer {
  return people.map(({ months, monthly }) => {
    if (months.includes("缺")) return "缺";
    const served = months.filter((month) => month !== "不适用");
    if (!isNumber(monthly)) return monthly;
    return served.length === 0 ? "免" : termPay(served.map((month) => ({ failed: month === "不合格", amount: monthly })), mode);
  });
}

/** LEAVE: nobody is away for more days than the month has. */
export function leaves(rows: readonly { readonly standard: Figure; readonly days: Figure; readonly workdays: Fraction }[]): Answer {
  const tooMany = rows.some(({ standard, days, workdays }) => isNumber(standard) && isNumber(days) && days.isAbove(workdays));
  if (tooMany) return WRONG;
  return rows.map(({ standard, days, workdays }) => fromAll([standard, days], (amount, away) => leave(amount, away, workdays)));
}

/** PRIZE: a tier of nobody has none. */
export function prize(counts: readonly number[], pool: Figure, step: Fraction): Answer {
  if (!isNumber(pool)) return MISSING;
  if (counts.every((count) => count === 0)) return WRONG;
  return prizes(counts, pool, step, FEN)?.map((amount, tier) => (counts[tier] === 0 ? "" : amount)) ?? WRONG;
}

/** SHARE: while one person's points are missing, nobody's part is known; a pool that is no whole number of units cannot be used up. */
export function share(pool: Fraction, points: readonly Figure[], unit: "分" | "角" | "元"): Answer {
  if (points.includes("缺")) return points.map(() => "缺");
  const known = points.map((one) => (isNumber(one) ? one : ZERO));
  if (sum(known).equals(ZERO)) return WRONG;
  const least = { 分: FEN, 角: Fraction.of(1, 10), 元: ONE }[unit];
  if (!pool.rounded(least).equals(pool)) return WRONG;
  const parts = shared(pool, known, least);
  return points.map((one, index) => (isNumber(one) ? (parts[index] ?? ZERO) : one));
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["仟", "佰", "拾", ""];

/**
 * RMB, as 正确填写票据和结算凭证的基本规定 has it: every zero between figures is one 零, which is left out where 万 is 0 and
 * 仟 is not; 零 stands before 角 and 分 where 元 or 角 is 0; 整 after 元 and 角.
 */
export function rmb(amount: Figure): Answer {
  if (!isNumber(amount)) return MISSING;
  const fen = amount.rounded(FEN).times(HUNDRED);
  const digits = String(fen.isBelow(ZERO) ? ZERO.minus(fen) : fen).padStart(14, "0");
  if (digits.length > 14) return WRONG;
  const [whole, jiao = "", cent = ""] = [digits.slice(0, 12), digits[12], digits[13]];
  const yuan = wholeWords(whole);
  const zero = yuan !== "" && (whole.endsWith("0") || jiao === "0") ? "零" : "";
  const small = `${jiao === "0" ? "" : `${digit(jiao)}角`}${cent === "0" ? "整" : `${digit(cent)}分`}`;
  const sign = fen.isBelow(ZERO) ? "负" : "";
  if (jiao === "0" && cent === "0") return `${sign}${yuan === "" ? "零元" : yuan}整`;
  return `${sign}${yuan}${zero}${small}`;
}

const digit = (figure: string): string => DIGITS[Number(figure)] ?? "";

function wholeWords(whole: string): string {
  const written = [...whole].map((figure, place) => (figure === "0" ? "零" : `${digit(figure)}${PLACES[place % 4] ?? ""}`));
  const sections = [written.slice(0, 4), written.slice(4, 8), written.slice(8)].map((places) => places.join(""));
  const named = sections.map((words, index) => (/^零*$/.test(words) ? "零" : `${words.replace(/零+$/, "")}${["亿", "万", ""][index] ?? ""}`));
  const words = named.join("").replace(/零+/g, "零").replace(/^零|零$/g, "");
  return words === "" ? "" : `${words}元`;
}
