import { ADJUSTMENTS } from "./adjustments";
import type { ResultTable } from "./mechanism";
import type { CompiledRule } from "./program";
import { reachable } from "./references";
import { ROSTER } from "./roster";
import { SCHOOL_CALENDAR } from "./schoolCalendar";
import { namingColumn } from "./subjects";
import { TENURE_COLUMNS } from "./tenure";
import type { WantedTable } from "./wantedTable";
import { inCases, wordsNamed } from "./wordsNamed";

const SEVERITY: readonly WantedTable["whenAbsent"][] = ["silent", "notice", "warning", "error"];

/** Every table and column the rules read: what the sheets are searched for. */
export function wantedTables(rules: ReadonlyMap<string, CompiledRule>, essential: ReadonlySet<string>, results: readonly ResultTable[], outputs: readonly ResultTable[], yesNo: ReadonlySet<string>): WantedTable[] {
  const wanted = new Map<string, { columns: Set<string>; filled: Set<string>; optional: Set<string>; whenAbsent: WantedTable["whenAbsent"] }>();
  const entryOf = (table: string) => {
    const entry = wanted.get(table) ?? { columns: new Set<string>(), filled: new Set<string>(), optional: new Set<string>(), whenAbsent: "silent" };
    wanted.set(table, entry);
    return entry;
  };
  for (const rule of rules.values()) {
    const evaluation = rule.bound?.evaluation;
    const matters = essential.has(rule.id) || (evaluation?.kind === "table" && results.includes(evaluation.table));
    const told = new Set(rule.references.flatMap(({ reference }) => (reference.kind === "column" && reference.blankTold ? [columnKey(reference)] : [])));
    for (const { reference } of rule.references) {
      if (reference.kind === "rule") continue;
      const entry = entryOf(reference.table);
      if (reference.kind === "column") (reference.optional ? entry.optional : entry.columns).add(reference.column);
      if (reference.kind === "column" && !told.has(columnKey(reference))) entry.filled.add(reference.column);
      const said = matters ? (rule.bound?.whenAbsent ?? "error") : "silent";
      if (reference.kind === "table" || reference.optional !== true) entry.whenAbsent = graver(entry.whenAbsent, said);
    }
  }
  for (const { table, column } of [...rules.values()].flatMap((rule) => inCases(rule, rules))) {
    entryOf(table).columns.add(column);
    entryOf(table).filled.add(column);
  }
  const grouped = groupColumns(rules, outputs).filter(({ table, column }) => !entryOf(table).columns.has(column) && !entryOf(table).optional.has(column));
  for (const { table, column } of grouped) entryOf(table).optional.add(column);
  for (const column of Object.values(TENURE_COLUMNS)) entryOf(ROSTER).optional.add(column);
  entryOf(ADJUSTMENTS);
  entryOf(SCHOOL_CALENDAR);
  const words = wordsNamed(rules);
  const keys = [...new Set(results.flatMap((result) => namingColumn(result) ?? []))];
  return [...wanted].map(([name, { columns, filled, optional, whenAbsent }]) => ({
    name,
    keys,
    columns: [...columns],
    mayBeBlank: [...columns].filter((column) => !filled.has(column)),
    groupedBy: grouped.filter(({ table }) => table === name).map(({ column }) => column),
    ...yesNoIn(name, columns, yesNo),
    optionalColumns: [...optional].filter((column) => !columns.has(column)),
    ...(outputs.some(({ over }) => over.table === name && over.column === undefined) ? ({ listed: true } as const) : {}),
    ...wordsIn(words.get(name)),
    ...namesGroups(name, outputs),
    whenAbsent,
  }));
}

const wordsIn = (words: WantedTable["words"]): Pick<WantedTable, "words"> => (words === undefined ? {} : { words });

function yesNoIn(table: string, columns: ReadonlySet<string>, yesNo: ReadonlySet<string>): Pick<WantedTable, "yesNo"> {
  const asked = [...columns].filter((column) => yesNo.has(columnKey({ table, column })));
  return asked.length === 0 ? {} : { yesNo: asked };
}

function namesGroups(table: string, outputs: readonly ResultTable[]): Pick<WantedTable, "namesGroups"> {
  const column = outputs.find(({ over }) => over.table === table && over.column !== undefined)?.over.column;
  return column === undefined ? {} : { namesGroups: column };
}

const columnKey = ({ table, column }: { readonly table: string; readonly column: string }): string => `${table}.${column}`;

/** Where each 年级 has a row, the column of that name says to which of them a register's rows belong. */
function groupColumns(rules: ReadonlyMap<string, CompiledRule>, outputs: readonly ResultTable[]): readonly { readonly table: string; readonly column: string }[] {
  return outputs.flatMap((output) => {
    const column = namingColumn(output);
    if (column === undefined) return [];
    const tables = [...reachable(rules, [output])].flatMap((id) => registersOf(rules.get(id)));
    return tables.filter((table) => table !== output.over.table).map((table) => ({ table, column }));
  });
}

/** The registers whose rows a rule counts or adds up. */
function registersOf(rule: CompiledRule | undefined): readonly string[] {
  const counted = (rule?.references ?? []).flatMap(({ reference }) => (reference.kind === "table" ? [reference.table] : []));
  const added = rule?.bound?.totals;
  return added?.kind === "column" ? [...counted, added.table] : counted;
}

function graver(a: WantedTable["whenAbsent"], b: WantedTable["whenAbsent"]): WantedTable["whenAbsent"] {
  return SEVERITY.indexOf(a) > SEVERITY.indexOf(b) ? a : b;
}
