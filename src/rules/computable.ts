import type { Table } from "../core/table";
import type { Program } from "./program";
import { ruleId, type SettingRow } from "./scheme";

/** Whether all the tables are there that a rule and what it is made of read. */
export function isComputable(rule: string, program: Program, tables: readonly Table[]): boolean {
  const present = new Set(tables.map(({ name }) => name));
  const visiting = new Set<string>();
  const enter = (name: string): boolean => {
    if (visiting.has(name)) return true;
    visiting.add(name);
    const rule = program.rules.get(name);
    return (rule?.references ?? []).every(({ reference }) => {
      // What a veto bears on is not what it is made of.
      if (reference.kind === "rule") return rule?.bound?.bearsOn.includes(reference.rule) === true || enter(reference.rule);
      // What says itself what it means that a table is not there can do without.
      return rule?.bound?.whenAbsent === "notice" || (reference.kind === "column" && reference.optional === true) || present.has(reference.table);
    });
  };
  return enter(rule);
}

/** Settings to fill in: those the result needs, and those of further sheets as far as the school keeps their tables. */
export function openSettings(program: Program, tables: readonly Table[]): readonly SettingRow[] {
  return program.asked.filter(({ scheme, rule }) => {
    const id = ruleId(scheme, rule);
    return program.essential.has(id) || isComputable(id, program, tables);
  });
}
