/** What the add-in's sheets are called that this command types into: with a number where a sheet of the school's has the name. */
import type { SheetValues } from "../book/types";

export const SCHEME_SHEET = "考核方案";
export const ANSWER_SHEET = "认列";

export const isCalled = (name: string, usual: string): boolean => name === usual || (name.startsWith(`${usual} `) && /^\d+$/.test(name.slice(usual.length + 1)));

/** The name, or the first number after it that no sheet has. */
export function freeNumbered(usual: string, sheets: readonly Pick<SheetValues, "name">[]): string {
  const taken = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  let name = usual;
  for (let number = 2; taken(name); number++) name = `${usual} ${number}`;
  return name;
}
