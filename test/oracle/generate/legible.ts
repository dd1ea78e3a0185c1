import fc from "fast-check";
import type { SheetData } from "../../../src/sheets";
import type { Changes } from "../program";

/** The case, told by a failure as its sheets, a row a line, and its settings. */
export function legible<C extends { readonly sheets: readonly SheetData[]; readonly changes: Changes }>(one: C): C {
  const rows = one.sheets.flatMap(({ name, values }) => [`# ${name}`, ...values.map((row) => row.map((cell) => JSON.stringify(cell)).join(" | "))]);
  const settings = Object.entries(one.changes).map(([path, value]) => `${path}: ${JSON.stringify(value)}`);
  return Object.defineProperty(one, fc.toStringMethod, { value: () => ["", ...rows, "# 考核方案", ...settings, ""].join("\n"), enumerable: false });
}
