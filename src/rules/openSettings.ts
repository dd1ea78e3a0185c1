import type { Table } from "../core/table";
import { rulesTold } from "./missingRegisters";
import type { Program } from "./program";
import { ruleId, type SettingRow } from "./scheme";

/** Settings to fill in: those the result needs, and those of further sheets as far as the school uses them. */
export function openSettings(program: Program, tables: readonly Table[]): readonly SettingRow[] {
  const isTold = rulesTold(program, tables);
  return program.asked.filter(({ scheme, rule }) => {
    const id = ruleId(scheme, rule);
    return program.essential.has(id) || isTold(id);
  });
}
