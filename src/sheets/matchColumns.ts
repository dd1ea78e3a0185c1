import { ITEMS } from "../core/table";
import { isDeduction } from "./columnContent";
import type { ColumnHeading, Headings } from "./headings";
import type { ColumnDefinition, TableDefinition } from "./tableDefinition";
import { compact } from "./text";

/** What the clerk assigned: the name of a column of the table, by the sheet's column. */
export type AssignedColumns = ReadonlyMap<number, string>;

const NONE: AssignedColumns = new Map();

/** The definition of each column that has one; the column's own name before a synonym, the first column before a second; what the clerk assigned before all. */
export function matchColumns(definition: TableDefinition, headings: Headings, assigned: AssignedColumns = NONE): ReadonlyMap<ColumnHeading, ColumnDefinition> {
  const matches = new Map<ColumnHeading, ColumnDefinition>();
  const reserved = new Set(assigned.values());
  const match = (isNamed: (column: ColumnDefinition, heading: string) => boolean): void => {
    for (const heading of headings.columns) {
      if (assigned.has(heading.position.column)) continue;
      const taken = new Set(matches.values());
      const found = definition.columns.find((column) => !taken.has(column) && !reserved.has(column.name) && isNamed(column, heading.name));
      if (!matches.has(heading) && found !== undefined) matches.set(heading, found);
    }
  };
  for (const heading of headings.columns) {
    const name = assigned.get(heading.position.column);
    const found = definition.columns.find((column) => column.name === name);
    if (found !== undefined) matches.set(heading, found);
  }
  match(({ name }, heading) => compact(name) === heading);
  match(({ synonyms }, heading) => synonyms.some((synonym) => compact(synonym) === heading));
  match(({ name, synonyms }, heading) => [name, ...synonyms].some((known) => compact(known) === heading.replace(/\(.*\)$/, "")));
  return matches;
}

/** The scored items: the columns with a full mark of their own, else those under a common heading; and what is assigned as one. */
export function itemColumns(
  definition: TableDefinition,
  headings: Headings,
  matches: ReadonlyMap<ColumnHeading, ColumnDefinition>,
  assigned: AssignedColumns = NONE,
): ReadonlySet<ColumnHeading> {
  if (!definition.itemised) return new Set();
  const chosen = headings.columns.filter(({ position }) => assigned.get(position.column) === ITEMS);
  const open = headings.columns.filter((heading) => !matches.has(heading) && !assigned.has(heading.position.column) && !isDeduction(heading.name));
  const marked = open.filter(({ fullMark }) => fullMark !== undefined);
  return new Set([...chosen, ...(marked.length > 0 ? marked : open.filter(({ group }) => group !== undefined))]);
}

/** The heading's own name, with its group's before it where two groups have items of one name: 上半月卫生, 下半月卫生. */
export function distinctName({ name, group }: ColumnHeading, headings: Headings): string {
  const repeated = headings.columns.filter((other) => other.name === name).length > 1;
  return repeated && group !== undefined ? group.name + name : name;
}

