import type { Exact } from "../number/exact";
import { round } from "../number/rounding";

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const PLACES = ["", "拾", "佰", "仟"] as const;
const SECTIONS = ["", "万", "亿"] as const;
/** 9999 亿 and what fits under it. */
const LIMIT_IN_FEN = 10n ** 14n;

/**
 * An amount in capital figures, as bills are to be written: 200.55 → 贰佰元零伍角伍分. Rounded to 分.
 * 零 stands before 角 when 元 or 角 is 0; 整 closes what ends at 元 or 角.
 * @returns undefined from 10,000 亿 on
 */
export function rmb(amount: Exact): string | undefined {
  const [numerator, denominator] = round(amount, 2, "halfAwayFromZero").toFraction();
  const signed = (numerator * 100n) / denominator;
  const fen = signed < 0n ? -signed : signed;
  if (fen >= LIMIT_IN_FEN) return undefined;
  return `${signed < 0n ? "负" : ""}${words(fen / 100n, Number(fen % 100n))}`;
}

function words(yuan: bigint, cents: number): string {
  const whole = yuan === 0n ? "" : `${wholeWords(yuan)}元`;
  if (cents === 0) return `${whole || "零元"}整`;
  const jiao = Math.floor(cents / 10);
  const fen = cents % 10;
  const zero = whole !== "" && (jiao === 0 || yuan % 10n === 0n) ? "零" : "";
  return `${whole}${zero}${jiao > 0 ? `${DIGITS[jiao]}角` : ""}${fen > 0 ? `${DIGITS[fen]}分` : "整"}`;
}

/** Sections of four digits; a section with leading zeros, or after an empty one, begins with one 零. */
function wholeWords(yuan: bigint): string {
  let result = "";
  for (let section = SECTIONS.length - 1; section >= 0; section--) {
    const value = Number((yuan / 10_000n ** BigInt(section)) % 10_000n);
    if (value === 0) continue;
    if (result !== "" && (value < 1000 || !endsWithSection(result, section + 1))) result += "零";
    result += sectionWords(value) + (SECTIONS[section] ?? "");
  }
  return result;
}

const endsWithSection = (text: string, section: number): boolean => text.endsWith(SECTIONS[section] ?? "");

function sectionWords(value: number): string {
  let result = "";
  let zeros = false;
  for (let place = PLACES.length - 1; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zeros = result !== "";
    } else {
      result += `${zeros ? "零" : ""}${DIGITS[digit]}${PLACES[place]}`;
      zeros = false;
    }
  }
  return result;
}
