import { invalidArgument } from "./self";

/** Arguments and property values come from outside: each is checked as it is used. */
export function toText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A text is expected.");
  return value;
}

export function toNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("A number is expected.");
  return value;
}

export function toIndex(value: unknown): number {
  const number = toNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument("A whole number is expected.");
  return number;
}

export function toBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is expected.");
  return value;
}

export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument("An object is expected.");
  return value as Readonly<Record<string, unknown>>;
}

/** One of a few words, matched without regard to case and given back as the API spells it. */
export function toChoice<T extends string>(value: unknown, choices: readonly T[]): T {
  const choice = choices.find((each) => each.toLowerCase() === String(value).toLowerCase());
  if (choice === undefined) throw invalidArgument(`One of ${choices.join(", ")} is expected.`);
  return choice;
}

/** "#RRGGBB" from that, from the same without "#", or from one of the names that people write. */
export function toColor(value: unknown): string {
  const text = toText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? NAMED_COLORS[text.toLowerCase()];
  if (hex === undefined) throw invalidArgument(`${text} is no colour.`);
  return `#${hex.toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  blue: "0000FF",
  gray: "808080",
  green: "008000",
  lightgray: "D3D3D3",
  orange: "FFA500",
  purple: "800080",
  red: "FF0000",
  white: "FFFFFF",
  yellow: "FFFF00",
};
