import type { Table } from "../core/table";
import type { ResultTable } from "./mechanism";
import type { Program } from "./program";
import { reachable } from "./references";
import { ROSTER } from "./roster";
import { ruleId, type SettingRow } from "./scheme";
import { SCHOOL_CALENDAR } from "./schoolCalendar";

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

/**
 * The registers that a further sheet about the roster is made of, where they are there and not one of them has a row. A sheet about
 * a list of its own (workshops, goals) has that to speak of, and the first sheet of a scheme is what it was chosen for.
 */
export function blankRegistersOf(output: ResultTable, program: Program, tables: readonly Table[]): readonly string[] {
  const { over, columns } = output;
  if (over.table !== ROSTER || columns.every(({ source }) => source.kind !== "rule" || program.essential.has(source.rule))) return [];
  const references = [...reachable(program.rules, [output])].flatMap((id) => program.rules.get(id)?.references ?? []);
  const read = new Set(references.flatMap(({ reference }) => (reference.kind === "rule" ? [] : [reference.table])));
  const registers = tables.filter(({ name }) => read.has(name) && name !== ROSTER && name !== SCHOOL_CALENDAR);
  return registers.some(({ rows }) => rows.length > 0) ? [] : registers.map(({ name }) => name);
}

/** Settings to fill in: those the result needs, and those of further sheets as far as the school keeps their tables. */
export function openSettings(program: Program, tables: readonly Table[]): readonly SettingRow[] {
  return program.asked.filter(({ scheme, rule }) => {
    const id = ruleId(scheme, rule);
    return program.essential.has(id) || isComputable(id, program, tables);
  });
}
