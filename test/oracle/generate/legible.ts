import fc from "fast-check";
import type { SheetData } from "../../../src/sheets";
import type { Changes } from "../program";

/** The case, told by a failure as its sheets, a row a line, and its settings. */
export const legible = <C extends { readonly sheets: readonly SheetData[]; readonly changes: Changes }>(one: C): C => toldWith(Object.entries(one.changes).map(([path, value]) => `${path}: ${JSON.stringify(value)}`), one);

/** The same with the regulation's lines as they are given. */
export function toldWith<C extends { readonly sheets: readonly SheetData[] }>(regulation: readonly string[], one: C): C {
  const rows = one.sheets.flatMap(({ name, values }) => [`# ${name}`, ...values.map((row) => row.map((cell) => JSON.stringify(cell)).join(" | "))]);
  return Object.defineProperty(one, fc.toStringMethod, { value: () => ["", ...rows, "# 考核方案", ...regulation, ""].join("\n"), enumerable: false });
}
