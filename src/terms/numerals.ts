const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** A number from 1 to 12 as months and grades are numbered: 9, ０９, 九, 十二. For use within a regular expression. */
export const NUMERAL = String.raw`[\d\uFF10-\uFF19]{1,2}|十[一二]?|[一二三四五六七八九]`;

export const chineseNumeral = (number: number): string => CHINESE[number - 1] ?? String(number);

/** What a numeral says, in digits of either width or in Chinese; NaN for none. */
export function numberIn(numeral: string): number {
  const place = CHINESE.indexOf(numeral);
  return place >= 0 ? place + 1 : Number(numeral.normalize("NFKC"));
}

/** The number in digits of the same width as the sample's, or in Chinese as the sample is; at least so many digits. */
export function asWritten(number: number, sample: string, digits = 1): string {
  if (/[一二三四五六七八九十]/.test(sample)) return chineseNumeral(number);
  const written = String(number).padStart(digits, "0");
  return /[\uFF10-\uFF19]/.test(sample) ? written.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : written;
}
