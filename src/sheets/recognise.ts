import { Exact } from "../core/number/exact";
import type { WantedTable } from "../rules/wantedTable";
import { contentsBelow, deductionWriting, numbersAs, showsDates, typeByContent } from "./columnContent";
import type { Headings, Vocabulary } from "./headings";
import { type AssignedColumns, distinctName, itemColumns, matchColumns } from "./matchColumns";
import type { RecognisedColumn } from "./recognised";
import { type Raw, type SheetData, contentAt } from "./sheetData";
import { monthOfSheet } from "./sheetMonth";
import { COMMON_COLUMNS, TABLE_CATALOGUE, ownTable } from "./tableCatalogue";
import type { ColumnDefinition, ColumnType, TableDefinition } from "./tableDefinition";
import { compact } from "./text";

/** What stands merged over both rows of headings. */
const MERGED_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month"]);

/** The headings that the catalogue and the wanted tables know. */
export function vocabularyOf(wanted: readonly WantedTable[]): Vocabulary {
  const all = [...TABLE_CATALOGUE.flatMap(({ columns }) => columns), ...COMMON_COLUMNS];
  const names = (columns: readonly ColumnDefinition[]): string[] => columns.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const known = new Set([...names(all), ...wanted.flatMap(({ columns, optionalColumns }) => [...columns, ...optionalColumns])].map(compact));
  const subjects = new Set(names(all.filter(({ type }) => MERGED_TYPES.has(type))).map(compact));
  return { knows: (heading) => known.has(heading), isSubject: (heading) => subjects.has(heading) };
}

/** Which table the sheet is, by its name before its titles, by these before its headings alone; undefined if it is none that the catalogue or a scheme knows. */
export function findDefinition(sheet: SheetData, headings: Headings, wanted: readonly WantedTable[]): TableDefinition | undefined {
  const name = compact(sheet.name);
  const titles = headings.titles.map(({ text }) => text);
  const own = wanted.filter((table) => TABLE_CATALOGUE.every((known) => known.name !== table.name));
  const exact = own.find((table) => compact(table.name) === name);
  if (exact !== undefined) return ownTable(exact.name);
  return (
    bestFit(headings, ({ title }) => title.test(name)) ??
    bestFit(headings, ({ title }) => titles.some((text) => title.test(text))) ??
    own.filter((table) => [name, ...titles].some((text) => text.includes(compact(table.name)))).map((table) => ownTable(table.name))[0] ??
    bestFit(headings, (definition) => givesAway(definition, sheet, headings))
  );
}

/** Of the tables that come into question, the one most of whose columns the sheet has. */
function bestFit(headings: Headings, comesIntoQuestion: (definition: TableDefinition) => boolean): TableDefinition | undefined {
  let best: { readonly definition: TableDefinition; readonly columns: number } | undefined;
  for (const definition of TABLE_CATALOGUE.filter(comesIntoQuestion)) {
    const matches = matchColumns(definition, headings);
    const hasSubject = [...matches.values()].some((column) => isSubject(definition, column));
    const columns = matches.size + itemColumns(definition, headings, matches).size;
    if (hasSubject && columns >= 2 && columns > (best?.columns ?? 0)) best = { definition, columns };
  }
  return best?.definition;
}

const SUBJECT_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class"]);

const isSubject = (definition: TableDefinition, { name, type }: Pick<ColumnDefinition, "name" | "type">): boolean =>
  definition.subject === undefined ? SUBJECT_TYPES.has(type) : name === definition.subject;

function givesAway(definition: TableDefinition, sheet: SheetData, headings: Headings): boolean {
  const names = headings.columns.map(({ name }) => name);
  const hasDistinctive = definition.distinctive.some((words) => words.every((word) => names.some((name) => name.includes(word))));
  if (!hasDistinctive || !definition.itemised) return hasDistinctive;
  const hasMonth = monthOfSheet(sheet, headings.titles).month !== undefined;
  return hasMonth && headings.columns.some(({ fullMark }) => fullMark !== undefined);
}

/** What the columns of the sheet are, as a sheet of this table. */
export function columnsAs(
  definition: TableDefinition,
  sheet: SheetData,
  headings: Headings,
  wanted: WantedTable | undefined,
  assigned: AssignedColumns,
): readonly RecognisedColumn[] {
  const needed = new Set(wanted?.columns.map(compact));
  const optional = new Set(wanted?.optionalColumns.map(compact));
  const matches = matchColumns(definition, headings, assigned);
  const items = itemColumns(definition, headings, matches, assigned);
  const taken = new Set(assigned.values());
  const firstRow = Math.max(...headings.rows) + 1;
  return headings.columns.map((heading) => {
    const known = matches.get(heading);
    const item = items.has(heading);
    const contents = (): readonly Raw[] => contentsBelow(sheet, firstRow, heading.position.column);
    const choice = assigned.get(heading.position.column);
    const name = known?.name ?? (choice === undefined || item ? distinctName(heading, headings) : choice);
    const displaced = choice === undefined && taken.has(name);
    const type = displaced ? "ordinal" : (known?.type ?? (item ? "score" : typeByContent(heading, contents, () => showsDates(sheet, firstRow, heading.position.column))));
    const isNeeded = !displaced && needed.has(compact(name));
    const used = item || known !== undefined || isNeeded || (!displaced && optional.has(compact(name)));
    const fullMark = heading.fullMark ?? (known?.fullMark === undefined ? undefined : Exact.of(known.fullMark));
    return {
      column: heading.position.column,
      heading: String(contentAt(sheet, heading.position)),
      name,
      type,
      required: item || known?.required === true || (isNeeded && type !== "text"),
      item,
      subject: isSubject(definition, { name, type }),
      percent: heading.percent && contents().some((content) => typeof content === "number" && content > 1),
      used,
      assigned: choice !== undefined,
      ...(fullMark === undefined ? {} : { fullMark }),
      ...numbersAs(name),
      ...known?.rules,
      ...(type === "deduction" ? { deduction: deductionWriting(contents()) } : {}),
    };
  });
}
