import type { Table } from "../core/table";
import { tablesNeeded } from "./computable";
import type { ResultTable } from "./mechanism";
import type { Program } from "./program";

/** A register that no sheet holds, and of each further sheet that the school uses the columns that are open without it. */
export interface MissingRegister {
  readonly table: string;
  readonly stops: readonly { readonly sheet: string; readonly headings: readonly string[] }[];
}

/** A further sheet of results, and the registers that nothing but such sheets read. */
interface Further {
  readonly output: ResultTable;
  readonly columns: readonly { readonly heading: string; readonly registers: readonly string[] }[];
  readonly registers: ReadonlySet<string>;
}

/**
 * The registers that are missed. A school may use part of a regulation: a further sheet is one of its own where it
 * keeps most of the registers that the sheet is made of, or most of the regulation's. A list of its own that is not there
 * has no rows to speak of, unless something has been registered beside it.
 */
export function missingRegisters(program: Program, tables: readonly Table[]): readonly MissingRegister[] {
  const present = new Set(tables.map(({ name }) => name));
  const furthers = furthersOf(program);
  const used = furthers.filter((further) => isUsed(further, furthers, present));
  const missed = new Set(used.flatMap(({ registers }) => [...registers].filter((table) => !present.has(table))));
  return [...missed].map((table) => ({
    table,
    stops: used.flatMap(({ output, columns }) => {
      const stopped = columns.filter(({ registers }) => output.over.table === table || registers.includes(table));
      return stopped.length > 0 ? [{ sheet: output.sheet, headings: stopped.map(({ heading }) => heading) }] : [];
    }),
  }));
}

/** Tells of which rules there are figures: those whose tables are there, or are missed, so that the figures are open. */
export function rulesTold(program: Program, tables: readonly Table[]): (rule: string) => boolean {
  const known = new Set([...tables.map(({ name }) => name), ...missingRegisters(program, tables).map(({ table }) => table)]);
  return (rule) => [...tablesNeeded(rule, program)].every((table) => known.has(table));
}

function furthersOf(program: Program): readonly Further[] {
  const silent = new Set(program.wanted.filter(({ whenAbsent }) => whenAbsent === "silent").map(({ name }) => name));
  return program.outputs.map((output) => {
    const columns = output.columns.flatMap(({ heading, source }) => (source.kind === "rule" ? [{ heading, registers: [...tablesNeeded(source.rule, program)].filter((table) => silent.has(table)) }] : []));
    const list = silent.has(output.over.table) ? [output.over.table] : [];
    return { output, columns, registers: new Set([...list, ...columns.flatMap(({ registers }) => registers)]) };
  });
}

function isUsed({ output, registers }: Further, furthers: readonly Further[], present: ReadonlySet<string>): boolean {
  const isMostlyThere = (tables: readonly string[]): boolean => tables.filter((table) => present.has(table)).length * 2 > tables.length;
  const lacksList = registers.has(output.over.table) && !present.has(output.over.table);
  if (lacksList && ![...registers].some((table) => present.has(table))) return false;
  const ofScheme = furthers.filter((other) => schemeOf(other) === schemeOf({ output })).flatMap((other) => [...other.registers]);
  return isMostlyThere([...registers]) || isMostlyThere([...new Set(ofScheme)]);
}

const schemeOf = ({ output }: Pick<Further, "output">): string | undefined => output.columns[0]?.row.scheme;
