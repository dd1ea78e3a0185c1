import { Exact } from "../../core/number/exact";
import type { SettingFault } from "./fault";
import { numberMeant } from "./meant";
import type { SettingType } from "./settingType";
import { inYuan, OTHER_MONEY } from "./yuan";

export function parseNumber(raw: string | number): Exact | undefined {
  if (typeof raw === "number") return Exact.of(raw);
  const text = raw.normalize("NFKC").replace(/,(?=\d{3}\b)/g, "");
  if (text.endsWith("%")) return Exact.parse(text.slice(0, -1))?.dividedBy(Exact.of(100));
  return Exact.parse(text);
}

const WITH_UNIT = new RegExp(`^(-?[\\d.,]+)\\s*(${OTHER_MONEY}|元|分|块|天|日|人|名|次|学时|课时|节|小时|个月|月|年|倍)$`);

/** The number of 400元: the unit has a column of its own, and what is no number would be taken for a name. */
export function numberWithUnit(raw: string | number): SettingFault | undefined {
  const [, figure, unit = ""] = WITH_UNIT.exec(String(raw).normalize("NFKC")) ?? [];
  if (figure === undefined) return undefined;
  const number = parseNumber(figure);
  return { code: "numberWithUnit", figure: (number && inYuan(number, unit))?.toString() ?? figure };
}

const numberFault = (raw: string | number): SettingFault => numberWithUnit(raw) ?? { code: "notANumber", meant: numberMeant(String(raw)) };

/** A number of scores, yuan, days … not below 0. */
export const quantity: SettingType<Exact> = {
  slot: "number",
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: numberFault(raw) };
    return value.sign() < 0 ? { fault: { code: "negative" } } : { value };
  },
};

/** Points or yuan to be added or taken off: below 0 too. */
export const signed: SettingType<Exact> = {
  slot: "number",
  parse(raw) {
    const value = parseNumber(raw);
    return value === undefined ? { fault: numberFault(raw) } : { value };
  },
};

/** 70 where 70% is meant; "" for what would be no share either. */
const inPercent = (raw: string | number): string => (/^\d+(\.\d+)?$/.test(String(raw)) && Number(raw) > 1 && Number(raw) <= 100 ? `${raw}%` : "");

/** A share from 0 to 1, written 70% or 0.7. Above 1 is a mistake to be shown, not 70 to be guessed as 70%. */
export const ratio: SettingType<Exact> = {
  slot: "share",
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: numberFault(raw) };
    return value.sign() < 0 || value.compare(Exact.one) > 0 ? { fault: { code: "ratioOutOfRange", meant: inPercent(raw) } } : { value };
  },
};

/** A whole number of people, places, months. */
export const count: SettingType<number> = {
  slot: "count",
  parse(raw) {
    const value = parseNumber(raw)?.toNumber();
    return value !== undefined && Number.isInteger(value) && value >= 0 ? { value } : { fault: { code: "notACount", meant: numberMeant(String(raw)) } };
  },
};
