import type { Table } from "../core/table";
import type { ResultTable } from "./mechanism";
import type { Program } from "./program";
import { reachable } from "./references";
import { ROSTER } from "./roster";
import { SCHOOL_CALENDAR } from "./schoolCalendar";

/** The tables that a rule and what it is made of cannot do without. */
export function tablesNeeded(rule: string, program: Program): ReadonlySet<string> {
  const needed = new Set<string>();
  const visited = new Set<string>();
  const enter = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const { bound, references = [] } = program.rules.get(name) ?? {};
    for (const { reference } of references) {
      if (reference.kind === "rule") {
        // What a veto bears on is not what it is made of.
        if (bound?.bearsOn.includes(reference.rule) !== true) enter(reference.rule);
        // What says itself what it means that a table is not there can do without.
      } else if (bound?.whenAbsent !== "notice" && !(reference.kind === "column" && reference.optional === true)) needed.add(reference.table);
    }
  };
  enter(rule);
  return needed;
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
