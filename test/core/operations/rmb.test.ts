import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import { rmb } from "../../../src/core/operations/rmb";

describe("rmb (正确填写票据和结算凭证的基本规定)", () => {
  it.each([
    ["200.55", "贰佰元零伍角伍分"],
    ["1000", "壹仟元整"],
    ["325.04", "叁佰贰拾伍元零肆分"],
    ["1409.50", "壹仟肆佰零玖元伍角整"],
    ["6007.14", "陆仟零柒元壹角肆分"],
    ["1680.32", "壹仟陆佰捌拾元零叁角贰分"],
    ["107000.53", "壹拾万柒仟元零伍角叁分"],
    ["16409.02", "壹万陆仟肆佰零玖元零贰分"],
    ["0", "零元整"],
    ["0.5", "伍角整"],
    ["0.05", "伍分"],
    ["10", "壹拾元整"],
    ["100.10", "壹佰元零壹角整"],
    ["10001", "壹万零壹元整"],
    ["10010", "壹万零壹拾元整"],
    ["100000000", "壹亿元整"],
    ["100000001", "壹亿零壹元整"],
    ["100010000", "壹亿零壹万元整"],
    ["100001000", "壹亿零壹仟元整"],
    ["1000100000", "壹拾亿零壹拾万元整"],
    ["120003400", "壹亿贰仟万叁仟肆佰元整"],
    ["999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
    ["-325.04", "负叁佰贰拾伍元零肆分"],
    ["0.004", "零元整"],
    ["0.005", "壹分"],
    ["-0.005", "负壹分"],
    ["-0.004", "零元整"],
    ["99.995", "壹佰元整"],
  ])("writes %s as %s", (amount, words) => {
    expect(rmb(Exact.parse(amount) ?? Exact.zero)).toBe(words);
  });

  it("ends below 10,000 亿", () => {
    expect(rmb(Exact.of(1e12))).toBeUndefined();
    expect(rmb(Exact.of(-1e12))).toBeUndefined();
  });

  it("reads back as the amount", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (fen) => {
        expect(readBack(rmb(Exact.fromFraction(fen, 100n)) ?? "")).toBe(fen);
      }),
    );
  });

  it("never writes two 零 in a row, nor one before a unit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999_999n }), (fen) => {
        expect(rmb(Exact.fromFraction(fen, 100n))).not.toMatch(/零[零元万亿拾佰仟角分]/);
      }),
    );
  });
});

/** Capital figures as 分, by the values of the signs. */
function readBack(words: string): bigint {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const inSection: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const ends: Readonly<Record<string, bigint>> = { 亿: 10_000_000_000n, 万: 1_000_000n, 元: 100n, 角: 10n, 分: 1n };
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const sign of words) {
    const unit = inSection[sign];
    const end = ends[sign];
    if (digits.includes(sign)) digit = BigInt(digits.indexOf(sign));
    else if (unit !== undefined) section += digit * unit;
    else if (end !== undefined) {
      total += (section + digit) * end;
      section = 0n;
    }
    if (unit !== undefined || end !== undefined) digit = 0n;
  }
  return total;
}
