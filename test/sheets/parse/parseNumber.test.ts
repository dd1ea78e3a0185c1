import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { parseDeductionText, parseNumberText } from "../../../src/sheets/parse/parseNumber";

const score = { units: ["分"], money: false };
const money = { units: ["元"], money: true };
const rate = { units: ["%"], money: false };
const read = (text: string, syntax = score): string | undefined => parseNumberText(text, syntax)?.toString();

const toFullWidth = (text: string): string => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
/** What scores look like: at most three places. */
const decimal = fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 999 })).map(([whole, places]) => `${whole}.${places}`);

describe("a number written as text", () => {
  it.each([
    ["17.8", "17.8"],
    ["１７．８", "17.8"],
    ["17.0分", "17"],
    [" 85 分 ", "85"],
    ["\u200b92.5\ufeff", "92.5"],
    ["-3", "-3"],
    ["−3", "-3"],
    ["－３", "-3"],
    ["+5", "5"],
    ["007", "7"],
  ])("%j is read as %s", (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(["85，5", "85,5", "½", "①", "八十五", "17。8", "1 7", "17.", ".5", "17.8.1", "1e3", "0x10", "95元", "95%", "分", "", "²", "85-90", "约85", "85+", "NaN", "Infinity", "九", "Ⅷ"])(
    "%j is no score",
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it("may be grouped and marked as money where it is money", () => {
    expect([read("1,000元", money), read("￥２００.50", money), read("¥1,234,567.89", money)]).toEqual(["1000", "200.5", "1234567.89"]);
    expect([read("85,5", money), read("1,00", money)]).toEqual([undefined, undefined]);
  });

  it("is a share of one where it ends in a per cent sign", () => {
    expect([read("98%", rate), read("９７．９６％", rate)]).toEqual(["0.98", "0.9796"]);
  });

  it("is the number it was printed from", () => {
    fc.assert(fc.property(decimal, (text) => read(text) === Exact.parse(text)?.toString()));
  });

  it("reads alike in full-width and half-width characters", () => {
    fc.assert(fc.property(fc.oneof(decimal, fc.string()), (text) => read(toFullWidth(text)) === read(text)));
  });

  it("is never made of a text with any other character in it", () => {
    const foreign = fc.string({ unit: "grapheme", minLength: 1 }).filter((s) => /[^\s\d.+\-分０-９．＋－−﹣\u200B-\u200F\u202A-\u202E\u2060-\u2064\u00AD\uFEFF\u3000\p{Variation_Selector}]/u.test(s));
    fc.assert(fc.property(decimal, foreign, fc.boolean(), (digits, other, before) => read(before ? other + digits : digits + other) === undefined));
  });
});

describe("a deduction written in words", () => {
  it("is read without a sign", () => {
    expect([parseDeductionText("扣2分"), parseDeductionText("减１．５"), parseDeductionText("扣 3 分")].map(String)).toEqual(["2", "1.5", "3"]);
  });

  it("is nothing else", () => {
    expect([parseDeductionText("扣-2分"), parseDeductionText("2分"), parseDeductionText("扣若干"), parseDeductionText("扣")]).toEqual(Array(4).fill(undefined));
  });
});
