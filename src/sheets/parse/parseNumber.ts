import { Exact } from "../../core/number/exact";
import { cleanText, toHalfWidth } from "./text";

const PLAIN = /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/;
const GROUPED = /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)\s*(\D*)$/;

export interface NumberSyntax {
  /** What may follow the number: 分. A "%" divides by 100. */
  readonly units: readonly string[];
  /** 1,000 and ¥1000, where a comma cannot be a slip for a decimal point. */
  readonly money: boolean;
}

/**
 * The number a text writes, in half-width or full-width digits ("１７．８", "17.0分"); undefined for everything else.
 * What would have to be guessed is not a number: "85，5", "½", "八十五", "①".
 */
export function parseNumberText(text: string, { units, money }: NumberSyntax): Exact | undefined {
  const folded = cleanText(toHalfWidth(text));
  const plain = money ? folded.replace(/^¥\s*/, "") : folded;
  const [, digits, unit = ""] = PLAIN.exec(plain) ?? (money ? GROUPED.exec(plain) : null) ?? [];
  if (digits === undefined || (unit !== "" && !units.includes(unit))) return undefined;
  const number = Exact.parse(digits.replaceAll(",", ""));
  return unit === "%" ? number?.dividedBy(HUNDRED) : number;
}

const DEDUCTED = /^[扣减]\s*(.*)$/;

/** "扣2分" → 2: how much, without a sign. */
export function parseDeductionText(text: string): Exact | undefined {
  const [, amount] = DEDUCTED.exec(cleanText(toHalfWidth(text))) ?? [];
  const number = amount === undefined ? undefined : parseNumberText(amount, { units: ["分"], money: false });
  return number !== undefined && number.sign() >= 0 ? number : undefined;
}

const HUNDRED = Exact.of(100);
