import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { COMMON_COLUMNS, ROSTER, TABLE_CATALOGUE, ownTable } from "./tableCatalogue";
import type { ColumnDefinition, ColumnType, TableDefinition } from "./tableDefinition";
import { compact } from "../parse/text";
import { readWord } from "../words/words";

const PERSON = "姓名";

/** What a row is about and when: asked for by whoever asks for anything else. */
export const KEY_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month", "week"]);

/** Whom a row is about. */
export const SUBJECT_TYPES: ReadonlySet<ColumnType> = new Set(["person", "id", "class"]);

/** Every column that the schemes refer to, needed or not. */
export const askedColumns = (wanted: WantedTable | undefined): readonly string[] => [...(wanted?.columns ?? []), ...(wanted?.optionalColumns ?? [])];

/** What any table may have, and so gives none away. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(COMMON_COLUMNS.filter(({ type }) => type !== "level").flatMap(({ name, synonyms }) => [name, ...synonyms]));

export const isCatalogued = (name: string): boolean => TABLE_CATALOGUE.some((definition) => definition.name === name);

/**
 * A table as whoever asks for it means it. The catalogue's serves those that ask for its columns; one that shares no
 * more than the name is the school's own.
 */
export function definitionFor(name: string, wanted: readonly WantedTable[]): TableDefinition {
  const asked = wanted.find((table) => table.name === name);
  const known = TABLE_CATALOGUE.find((definition) => definition.name === name);
  const found = asked === undefined || known === undefined ? (known ?? ownTable(name)) : withWords(asAsked(known, asked), asked);
  const meant = asked?.columns.includes(ITEMS) === true ? { ...found, itemised: true } : found;
  const own = asked?.listed === true && name !== ROSTER && !isCatalogued(name) ? { ...meant, dimensions: [...meant.dimensions, PERSON] } : meant;
  // Whoever names persons or classes is about these, under whatever heading: registers know them by their names.
  const namesWhom = (column: string): boolean => own.columns.some((known) => SUBJECT_TYPES.has(known.type) && isCalled(known, column));
  const key = asked?.keys?.find((column) => asked.columns.includes(column) && !namesWhom(column));
  return key === undefined || isCatalogued(name) ? own : { ...own, subject: key };
}

/** A word that a rule looks for is one that the column may hold, unless it already means one of the form's. */
function withWords(definition: TableDefinition, { words }: WantedTable): TableDefinition {
  if (words === undefined) return definition;
  const columns = definition.columns.map((column) => {
    const { choices, aliases } = column.rules;
    if (choices === undefined) return column;
    const named = [...words].flatMap(([name, own]) => (isCalled(column, name) ? own : []));
    const further = named.filter((word) => readWord(word, choices, aliases)?.sure !== true);
    return further.length === 0 ? column : { ...column, rules: { ...column.rules, choices: [...choices, ...new Set(further)] } };
  });
  return { ...definition, columns };
}

function asAsked(known: TableDefinition, wanted: WantedTable): TableDefinition {
  const asked = askedColumns(wanted).filter((column) => wanted.groupedBy?.includes(column) !== true);
  // What the program itself looks up: the form is its own.
  if (asked.length === 0 && wanted.whenAbsent === "silent") return known;
  const isKnown = (column: string): boolean => column === ITEMS || known.columns.some((definition) => isCalled(definition, column));
  const particular = asked.filter((column) => !COMMON_COLUMNS.some((common) => isCalled(common, column)));
  if (known.name !== ROSTER && particular.length > 0 && !particular.some(isKnown)) return ownTable(known.name);
  const isForm = ({ required, type }: ColumnDefinition): boolean => required && !KEY_TYPES.has(type);
  // Whoever asks for something of what the form is for keeps the form; of whoever does not, it is not demanded.
  const keepsForm = asked.length === 0 || known.columns.some((column) => isForm(column) && isAskedFor(column, asked));
  const columns = keepsForm ? known.columns : known.columns.map((column) => (isForm(column) ? { ...column, required: false } : column));
  return { ...known, columns: particular.length > 0 && particular.every(isKnown) ? columns : [...columns, ...furtherKeys(known)] };
}

/** Months and weeks that the catalogue's form does not have and the school's may. */
const furtherKeys = ({ columns }: TableDefinition): readonly ColumnDefinition[] =>
  COMMON_COLUMNS.filter(({ type }) => KEY_TYPES.has(type) && columns.every((column) => column.type !== type)).map((column) => ({ ...column, required: false }));

const isAskedFor = (column: ColumnDefinition, asked: readonly string[]): boolean => asked.some((name) => isCalled(column, name));

/** Whether the word is the column's name or one of the others that schools have for it. */
export const isCalled = ({ name, synonyms }: ColumnDefinition, word: string): boolean => [name, ...synonyms].some((known) => compact(known) === compact(word));
