import { keptFor } from "../../core/multimap";
import { KEY_TYPES } from "../tables/definitionFor";
import { headingForm } from "../evidence/headingForm";
import type { ColumnHeading, Headings } from "../headings/headings";
import type { ColumnDefinition, TableDefinition } from "../tables/tableDefinition";
import { compact } from "../parse/text";

/** What the clerk assigned: the name of a column of the table, by the sheet's column. */
export type AssignedColumns = ReadonlyMap<number, string>;

const NONE: AssignedColumns = new Map();

/** The definition of each column that has one; the column's own name before a synonym, the first column before a second; what the clerk assigned before all. */
export function matchColumns(
  definition: TableDefinition,
  headings: Headings,
  asked: readonly string[],
  assigned: AssignedColumns = NONE,
): ReadonlyMap<ColumnHeading, ColumnDefinition> {
  const askedFor = new Set(asked.map(compact));
  const matches = new Map<ColumnHeading, ColumnDefinition>();
  const match = (isNamed: (column: ColumnDefinition, heading: string) => boolean): void => {
    for (const heading of headings.columns) {
      if (assigned.has(heading.position.column)) continue;
      const taken = new Set(matches.values());
      const isOpen = (column: ColumnDefinition): boolean => !taken.has(column) && !(column.type === "ordinal" && askedFor.has(heading.name));
      const found = definition.columns.find((column) => isOpen(column) && isNamed(column, heading.name));
      if (!matches.has(heading) && found !== undefined) matches.set(heading, found);
    }
  };
  for (const heading of headings.columns) {
    const name = assigned.get(heading.position.column);
    const found = definition.columns.find((column) => column.name === name) ?? definition.columns.find(({ synonyms }) => name !== undefined && synonyms.includes(name));
    if (found !== undefined) matches.set(heading, found);
  }
  match((column, heading) => wordsOf(column).name === heading);
  match((column, heading) => wordsOf(column).synonyms.has(heading));
  match((column, heading) => wordsOf(column).forms.has(headingForm(heading)));
  return matches;
}

/** How headings are written that mean a column: looked up for every heading of every sheet. */
const wordsOf = keptFor(({ name, synonyms }: ColumnDefinition) => ({ name: compact(name), synonyms: new Set(synonyms.map(compact)), forms: new Set([name, ...synonyms].map(headingForm)) }));

/** The heading's own name, with its group's before it where two groups have items of one name: 上半月卫生, 下半月卫生. */
export function distinctName({ name, group }: ColumnHeading, headings: Headings): string {
  const repeated = headings.columns.filter((other) => other.name === name).length > 1;
  return repeated && group !== undefined ? group.name + name : name;
}

/** What a column is called, and what else it answers to. */
export interface ColumnNames {
  readonly name: string;
  readonly alsoNamed: readonly string[];
}

/**
 * A column goes by the schemes' own word for it where its heading is that word, and answers to the catalogue's as
 * well; where its heading is another word for the same, it answers to the one that is asked for.
 */
export function namesOf(heading: ColumnHeading, known: ColumnDefinition, asked: readonly string[], headings: Headings): ColumnNames {
  const exact = asked.find((name) => compact(name) === heading.name);
  if (exact !== undefined && exact !== known.name) return { name: exact, alsoNamed: [known.name] };
  const headed = new Set(headings.columns.map(({ name }) => name));
  const others = asked.filter((name) => name !== known.name && !headed.has(compact(name)) && known.synonyms.some((synonym) => compact(synonym) === compact(name)));
  const isOne = others.length === 1 && (KEY_TYPES.has(known.type) || !asked.includes(known.name));
  return { name: known.name, alsoNamed: isOne ? others : [] };
}
