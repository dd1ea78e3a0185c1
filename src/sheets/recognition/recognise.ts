import { Exact } from "../../core/number/exact";
import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { NOT_READ } from "../answers/notRead";
import { contentsBelow, deductionWriting, numbersAs, showsDates, typeByContent } from "../columnContent";
import { askedColumns, COMMON_WORDS, definitionFor, isCatalogued, KEY_TYPES, SUBJECT_TYPES } from "../tables/definitionFor";
import type { ColumnHeading, Headings, Vocabulary } from "../headings/headings";
import { type Item, type Items, NO_ITEMS, itemsOf, mayBeItems } from "../items";
import { type AssignedColumns, type ColumnNames, distinctName, matchColumns, namesOf } from "./matchColumns";
import type { RecognisedColumn, RecognisedSheet } from "./recognised";
import { type Raw, type SheetData, contentAt } from "../sheetData";
import { ListedClasses } from "../roster/listedClasses";
import { monthOfSheet } from "../rows/sheetMonth";
import { COMMON_COLUMNS, TABLE_CATALOGUE } from "../tables/tableCatalogue";
import type { ColumnDefinition, ColumnType, TableDefinition } from "../tables/tableDefinition";
import { compact } from "../parse/text";
import { everydayWords } from "../vocabulary/everydayWords";
import { plays } from "../vocabulary/roleWords";

/** What stands merged over both rows of headings. */
const MERGED_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month", "week"]);

/** The headings that the catalogue and the wanted tables know, and the classes that the sheets list. */
export function vocabularyOf(wanted: readonly WantedTable[], sheets: readonly SheetData[]): Vocabulary {
  const all = [...TABLE_CATALOGUE.flatMap(({ columns }) => columns), ...COMMON_COLUMNS];
  const names = (columns: readonly ColumnDefinition[]): string[] => columns.flatMap(({ name, synonyms }) => [name, ...synonyms]);
  const known = new Set([...names(all), ...wanted.flatMap(({ columns, optionalColumns }) => [...columns, ...optionalColumns])].map(compact));
  const ofTypes = (types: ReadonlySet<ColumnType>): ReadonlySet<string> => new Set(names(all.filter(({ type }) => types.has(type))).map(compact));
  const [subjects, whom, classes, days] = [ofTypes(MERGED_TYPES), ofTypes(SUBJECT_TYPES), ofTypes(new Set(["class"])), ofTypes(new Set(["date"]))];
  const ofTables = names(TABLE_CATALOGUE.flatMap(({ columns, subject }) => columns.filter(({ name, type }) => name === subject && type === "text")));
  // What may be a person or a class is asked about; it stands for the same rows either way.
  const ofPeople = [...SUBJECT_TYPES].flatMap((type) => everydayWords(type, "", "likely"));
  const topics = new Set([...ofTables, ...ofPeople].map(compact));
  const vocabulary: Vocabulary = {
    knows: (heading) => known.has(heading),
    isSubject: (heading) => subjects.has(heading),
    isWho: (heading) => whom.has(heading),
    isDay: (heading) => days.has(heading) || plays("day", heading),
    isTopic: (heading) => topics.has(heading) && !whom.has(heading),
    isClass: (heading) => classes.has(heading),
    areClasses: (all) => listed.areClasses(all),
    isClassSheet: (name) => listed.isClassSheet(name),
    figureOf: (texts) => onlyFigure(wanted.find(({ name }) => !isCatalogued(name) && texts.some((text) => text.includes(compact(name))))),
  };
  const listed = new ListedClasses(sheets, vocabulary);
  return vocabulary;
}

function onlyFigure(table: WantedTable | undefined): string | undefined {
  const [only, another] = askedColumns(table).filter((name) => !COMMON_WORDS.has(name));
  return another === undefined && only !== ITEMS ? only : undefined;
}

/**
 * Which table the sheet is; undefined if it is none that the catalogue or a scheme knows. What the schemes ask for goes
 * before what nobody asks for, the very name before one that only sounds like it, the sheet's name before its titles,
 * and these before its headings alone.
 */
export function findDefinition(sheet: SheetData, headings: Headings, wanted: readonly WantedTable[]): TableDefinition | undefined {
  const name = compact(sheet.name);
  const titles = headings.titles.map(({ text }) => text);
  const exact = wanted.find((table) => compact(table.name) === name);
  const own = exact && definitionFor(exact.name, wanted);
  if (own !== undefined && (!isCatalogued(own.name) || fitOf(own, headings, wanted).columns > 0)) return own;
  const fits = (comesIntoQuestion: (definition: TableDefinition) => boolean): TableDefinition | undefined => bestFit(headings, wanted, comesIntoQuestion);
  return (
    fits(({ title }) => title.test(name)) ??
    fits(({ title }) => titles.some((text) => title.test(text))) ??
    // The month may stand in the sheet's name, and what it is of in the title.
    fits(({ title, monthly }) => monthly === "always" && titles.some((text) => title.test(name + text))) ??
    wanted.filter((table) => !isCatalogued(table.name) && [name, ...titles].some((text) => text.includes(compact(table.name)))).map((table) => definitionFor(table.name, wanted))[0] ??
    fits((definition) => givesAway(definition, sheet, headings))
  );
}

/** How well the sheet's columns are those of a table. */
interface Fit {
  /** Whether any scheme asks it for anything. */
  readonly isWanted: boolean;
  /** Columns that the schemes ask for. */
  readonly asked: number;
  readonly columns: number;
  readonly hasSubject: boolean;
}

function fitOf(definition: TableDefinition, headings: Headings, wanted: readonly WantedTable[]): Fit {
  const asked = askedColumns(wanted.find(({ name }) => name === definition.name));
  const matches = matchColumns(definition, headings, asked);
  const items = mayBeItems(definition, headings, matches);
  const own = headings.columns.filter((heading) => !matches.has(heading) && !items.has(heading) && asked.some((name) => compact(name) === heading.name));
  const isAsked = ({ name }: ColumnDefinition, heading: ColumnHeading): boolean => asked.some((word) => word === name || compact(word) === heading.name);
  const known = [...matches].filter(([heading, column]) => !KEY_TYPES.has(column.type) && isAsked(column, heading));
  return {
    isWanted: asked.length > 0,
    asked: known.length + own.length + (asked.includes(ITEMS) ? items.size : 0),
    columns: matches.size + items.size + own.length,
    hasSubject: [...matches.values()].some((column) => isSubject(definition, column)),
  };
}

/** Of the tables that come into question, the one most of whose columns the sheet has, of those asked for first. */
function bestFit(headings: Headings, wanted: readonly WantedTable[], comesIntoQuestion: (definition: TableDefinition) => boolean): TableDefinition | undefined {
  let best: { readonly definition: TableDefinition; readonly fit: Fit } | undefined;
  for (const known of TABLE_CATALOGUE.filter(comesIntoQuestion)) {
    const definition = definitionFor(known.name, wanted);
    const fit = fitOf(definition, headings, wanted);
    if (fit.hasSubject && isEnough(fit, definition, headings) && (best === undefined || isBetter(fit, best.fit))) best = { definition, fit };
  }
  return best?.definition;
}

/** Two columns; of a list of names that need not have any other, that one, where the sheet has no more. */
const isEnough = ({ columns }: Fit, definition: TableDefinition, headings: Headings): boolean =>
  columns >= 2 || (columns === 1 && headings.columns.length === 1 && definition.columns.filter(({ required }) => required).length === 1);

/** One that gives what is asked for, else one that something is asked of at all, else the one that has most of its columns. */
function isBetter(fit: Fit, other: Fit): boolean {
  if (fit.asked > 0 !== other.asked > 0) return fit.asked > 0;
  return fit.isWanted === other.isWanted ? fit.columns > other.columns : fit.isWanted;
}


const isSubject = (definition: TableDefinition, { name, type }: Pick<ColumnDefinition, "name" | "type">): boolean =>
  definition.subject === undefined ? SUBJECT_TYPES.has(type) : name === definition.subject;

function givesAway(definition: TableDefinition, sheet: SheetData, headings: Headings): boolean {
  const names = headings.columns.map(({ name }) => name);
  const hasDistinctive = definition.distinctive.some((words) => words.every((word) => names.some((name) => name.includes(word))));
  if (!hasDistinctive || !definition.itemised) return hasDistinctive;
  const hasMonth = monthOfSheet(sheet, headings.titles).month !== undefined;
  return hasMonth && headings.columns.some(({ fullMark }) => fullMark !== undefined);
}

/** What a column is called: as the clerk said, as the table has it, else by its heading. */
function columnNamesOf(
  heading: ColumnHeading,
  known: ColumnDefinition | undefined,
  choice: string | undefined,
  asked: readonly string[],
  headings: Headings,
): ColumnNames {
  if (choice !== undefined) return { name: choice, alsoNamed: known === undefined || known.name === choice ? [] : [known.name] };
  return known === undefined ? { name: distinctName(heading, headings), alsoNamed: [] } : namesOf(heading, known, asked, headings);
}

/** What the columns of the sheet are, as a sheet of this table. */
export function columnsAs(
  definition: TableDefinition,
  sheet: SheetData,
  headings: Headings,
  wanted: WantedTable | undefined,
  assigned: AssignedColumns,
): { readonly columns: readonly RecognisedColumn[]; readonly items: Items } {
  const asked = askedColumns(wanted);
  const needed = new Set(wanted?.columns.map(compact));
  const mayBeBlank = new Set(wanted?.mayBeBlank?.map(compact));
  const yesNo = new Set(wanted?.yesNo?.map(compact));
  const optional = new Set(wanted?.optionalColumns.map(compact));
  const matched = matchColumns(definition, headings, asked, assigned);
  const items = definition.itemised ? itemsOf(sheet, headings, matched, assigned) : NO_ITEMS;
  const matches = withTotalAt(items.total, matched, headings, asked);
  const taken = new Set(assigned.values());
  const firstRow = Math.max(...headings.rows) + 1;
  const columns = headings.columns.map((heading): RecognisedColumn => {
    const found = items.byHeading.get(heading);
    const item = found !== undefined;
    const known = item ? undefined : matches.get(heading);
    const contents = (): readonly Raw[] => contentsBelow(sheet, firstRow, heading.position.column);
    const choice = assigned.get(heading.position.column);
    const { name, alsoNamed } = item ? { name: found.name, alsoNamed: [] } : columnNamesOf(heading, known, choice, asked, headings);
    const displaced = choice === NOT_READ || (choice === undefined && taken.has(name));
    const answersTo = [name, ...alsoNamed].map(compact);
    const byContent = (): ColumnType => (answersTo.some((word) => yesNo.has(word)) ? "yesNo" : typeByContent(heading, contents, () => showsDates(sheet, firstRow, heading.position.column)));
    const type = displaced ? "ordinal" : (known?.type ?? (item ? found.type : byContent()));
    const isNeeded = !displaced && answersTo.some((word) => needed.has(word));
    const used = item || known !== undefined || isNeeded || (!displaced && answersTo.some((word) => optional.has(word)));
    const fullMark = heading.fullMark ?? (known?.fullMark === undefined ? undefined : Exact.of(known.fullMark));
    return {
      column: heading.position.column,
      heading: String(contentAt(sheet, heading.position)),
      name,
      alsoNamed,
      type,
      required: item || known?.required === true || (isNeeded && type !== "text" && !answersTo.some((word) => mayBeBlank.has(word))),
      item,
      subject: isSubject(definition, { name, type }),
      percent: heading.percent && contents().some((content) => typeof content === "number" && content > 1),
      used,
      assigned: choice !== undefined,
      ...(fullMark === undefined ? {} : { fullMark }),
      ...numbersAs(name),
      ...known?.rules,
      ...(type === "deduction" && !item ? { deduction: deductionWriting(contents()) } : {}),
      ...(item ? countedAs(found) : {}),
    };
  });
  return { columns, items };
}

/** The total of the table is the column that the items come to, and no 小计 of some of them that stands before it. */
function withTotalAt(column: number | undefined, matches: ReadonlyMap<ColumnHeading, ColumnDefinition>, headings: Headings, asked: readonly string[]): ReadonlyMap<ColumnHeading, ColumnDefinition> {
  const total = headings.columns.find(({ position }) => position.column === column);
  const [before, known] = [...matches].find(([, { type }]) => type === "total") ?? [];
  if (total === undefined || before === undefined || known === undefined || matches.has(total) || asked.some((name) => compact(name) === before.name)) return matches;
  return new Map([...[...matches].filter(([heading]) => heading !== before), [total, known] as const]);
}

/** What the sheet's own sums say of how an item counts. */
function countedAs({ factor, blankIsNothing, type }: Item): Partial<RecognisedColumn> {
  return {
    ...(factor === undefined ? {} : { factor }),
    ...(blankIsNothing ? { blankIsNothing } : {}),
    ...(type === "deduction" ? { sign: { direction: "takenOff", negated: false } } : {}),
  };
}

/** What a row has besides: when it was, and how much. */
const TELLS_NOT_WHAT: ReadonlySet<ColumnType> = new Set(["ordinal", "date", "month", "week", "score", "total", "number", "money", "count", "rate", "deduction"]);

/** A school's own table that is about neither persons nor classes is about what the results are about, else about what stands first. */
export function withSubject(definition: TableDefinition, columns: readonly RecognisedColumn[], keys: readonly string[] = []): Pick<RecognisedSheet, "definition" | "columns"> {
  const first = columns.find(({ name }) => keys.includes(name)) ?? columns.find(({ type }) => !TELLS_NOT_WHAT.has(type)) ?? columns.find(({ type }) => type !== "ordinal");
  const isSettled = isCatalogued(definition.name) || first === undefined || (definition.subject === undefined && columns.some(({ subject }) => subject));
  if (isSettled) return { definition, columns };
  return {
    definition: { ...definition, subject: first.name },
    columns: columns.map((column) => (column === first ? { ...column, subject: true, type: "text" } : { ...column, subject: false })),
  };
}
