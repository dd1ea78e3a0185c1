const DIGITS = "一二三四五六七八九";
const CHINESE = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/;

/** A whole number from 1 to 99 in Chinese, 三 or 二十一, or in digits, 03; undefined for anything else. */
export function numeral(words: string): number | undefined {
  if (/^\d{1,2}$/.test(words)) return Number(words) || undefined;
  const [, tens = "", ten = "", ones = ""] = CHINESE.exec(words) ?? [];
  if (ten === "" && (tens === "") === (ones === "")) return undefined;
  const value = (digit: string): number => (digit === "" ? 0 : DIGITS.indexOf(digit) + 1);
  return ten === "" ? value(tens + ones) : (value(tens) || 1) * 10 + value(ones);
}
