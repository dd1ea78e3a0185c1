import { Exact } from "../../core/number/exact";
import type { SettingType } from "./settingType";

export function parseNumber(raw: string | number): Exact | undefined {
  if (typeof raw === "number") return Exact.of(raw);
  const text = raw.normalize("NFKC").replace(/,(?=\d{3}\b)/g, "");
  if (text.endsWith("%")) return Exact.parse(text.slice(0, -1))?.dividedBy(Exact.of(100));
  return Exact.parse(text);
}

/** A number of scores, yuan, days … not below 0. */
export const quantity: SettingType<Exact> = {
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: { code: "notANumber" } };
    return value.sign() < 0 ? { fault: { code: "negative" } } : { value };
  },
};

/** Points or yuan to be added or taken off: below 0 too. */
export const signed: SettingType<Exact> = {
  parse(raw) {
    const value = parseNumber(raw);
    return value === undefined ? { fault: { code: "notANumber" } } : { value };
  },
};

/** A share from 0 to 1, written 70% or 0.7. Above 1 is a mistake to be shown, not 70 to be guessed as 70%. */
export const ratio: SettingType<Exact> = {
  parse(raw) {
    const value = parseNumber(raw);
    if (value === undefined) return { fault: { code: "notANumber" } };
    return value.sign() < 0 || value.compare(Exact.one) > 0 ? { fault: { code: "ratioOutOfRange" } } : { value };
  },
};

/** A whole number of people, places, months. */
export const count: SettingType<number> = {
  parse(raw) {
    const value = parseNumber(raw)?.toNumber();
    return value !== undefined && Number.isInteger(value) && value >= 0 ? { value } : { fault: { code: "notACount" } };
  },
};
