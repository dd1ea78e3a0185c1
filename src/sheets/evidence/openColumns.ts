import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { contentsBelow } from "../columnContent";
import { KEY_TYPES, SUBJECT_TYPES, askedColumns, isCalled } from "../tables/definitionFor";
import type { Proposal } from "../answers/proposal";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { type Raw, contentAt, extent, placeOf } from "../sheetData";
import { monthOfSheet } from "../rows/sheetMonth";
import type { ColumnDefinition, ColumnType } from "../tables/tableDefinition";
import { textOf } from "../parse/text";
import { assignBest, type Candidate } from "./assign";
import { contentEvidence, type KnownWords } from "./contentEvidence";
import { WORTH_ASKING, nameEvidence } from "./nameEvidence";

/** A column that the sheet should have and none of its headings says. */
export interface Missing {
  readonly name: string;
  /** Undefined: a word of the scheme's own, of which nobody knows what it holds. */
  readonly known: ColumnDefinition | undefined;
  /** The figures cannot do without it. */
  readonly needed: boolean;
}

/** A sheet with the columns that seem to be some of those it misses. */
export interface Opened {
  readonly recognised: RecognisedSheet;
  readonly proposals: readonly Proposal[];
}

/** What seems to be a column that the sheet misses is proposed; until somebody says so, its cells are unread. */
export function openColumns(recognised: RecognisedSheet, wanted: WantedTable | undefined, known: KnownWords): Opened {
  const missing = missingColumns(recognised, wanted);
  const free = missing.length === 0 ? [] : freeColumns(recognised);
  if (free.length === 0) return { recognised, proposals: [] };
  const firstRow = Math.max(...recognised.headings.rows) + 1;
  const candidates = free.flatMap((column) => {
    const contents = contentsBelow(recognised.sheet, firstRow, column.column);
    const formats = formatsBelow(recognised, firstRow, column.column);
    return missing.flatMap((one): Candidate<RecognisedColumn, Missing>[] => {
      const score = strength(headingOf(recognised, column), one, contents, formats, known);
      return score === 0 ? [] : [{ from: column, to: one, score }];
    });
  });
  const chosen = new Map([...assignBest(candidates)].sort((a, b) => a.from.column - b.from.column).map(({ from, to }) => [from, to]));
  const columns = recognised.columns.map((column) => opened(column, chosen.get(column)));
  return { recognised: { ...recognised, columns }, proposals: [...chosen].map(([column, { name }]) => proposalFor(recognised, column, name, firstRow)) };
}

/** What the schemes ask for and no heading says, and whoever the rows are about, and when. */
export function missingColumns({ definition, columns, headings, sheet }: RecognisedSheet, wanted: WantedTable | undefined): readonly Missing[] {
  const answered = new Set(columns.flatMap(({ name, alsoNamed }) => [name, ...alsoNamed]));
  const isInstead = (column: ColumnDefinition | undefined): boolean => column?.rules.unless?.some((names) => names.every((name) => answered.has(name))) === true;
  const asked = askedColumns(wanted).flatMap((name): Missing[] => {
    const known = definition.columns.find((column) => isCalled(column, name));
    if (name === ITEMS || answered.has(name) || isInstead(known)) return [];
    return [{ name, known, needed: wanted?.columns.includes(name) === true }];
  });
  const hasSubject = columns.some(({ type, subject, used }) => SUBJECT_TYPES.has(type) || (subject && used));
  const hasMonth = definition.monthly !== "always" || columns.some(({ type }) => type === "month") || monthOfSheet(sheet, headings.titles).month !== undefined;
  const keys = definition.columns.filter(({ type }) => (SUBJECT_TYPES.has(type) && !hasSubject) || (type === "month" && !hasMonth));
  const further = keys.filter((column) => asked.every(({ known }) => known !== column)).map((column): Missing => ({ name: column.name, known: column, needed: true }));
  return [...asked, ...further];
}


function freeColumns({ columns, sheet, headings }: RecognisedSheet): readonly RecognisedColumn[] {
  const firstRow = Math.max(...headings.rows) + 1;
  const isFree = ({ used, assigned, type }: RecognisedColumn): boolean => !used && !assigned && type !== "ordinal" && !KEY_TYPES.has(type);
  return columns.filter((column) => isFree(column) && contentsBelow(sheet, firstRow, column.column).length > 0);
}

/** Contents that fit decide nothing by themselves; those that contradict decide everything. */
function strength(heading: string, { name, known, needed }: Missing, contents: readonly Raw[], formats: readonly string[], words: KnownWords): number {
  const named = nameEvidence(heading, known ?? { name, type: "text", synonyms: [] });
  const held = known === undefined ? "fitting" : contentEvidence(contents, formats, known, words);
  if (held === "contradicting") return 0;
  const total = held === "telling" ? (named === 0 ? byContentAlone(known) : named + TELLING) : named;
  return total >= (needed ? WORTH_ASKING : WORTH_ASKING_OPTIONAL) ? total : 0;
}

const TELLING = 0.15;
/** What figures can do without is asked for where it is likely. */
const WORTH_ASKING_OPTIONAL = 0.65;

/** A column full of the roster's names or classes, or of months, says what it is under whatever heading; one full of the words of a column even more. */
function byContentAlone(known: ColumnDefinition | undefined): number {
  if (known?.rules.choices !== undefined) return WORTH_ASKING_OPTIONAL;
  return known !== undefined && CONTENT_ALONE.has(known.type) ? WORTH_ASKING : 0;
}
const CONTENT_ALONE: ReadonlySet<ColumnType> = new Set(["person", "class", "month", "level"]);

function opened(column: RecognisedColumn, missing: Missing | undefined): RecognisedColumn {
  if (missing === undefined) return column;
  return { ...column, name: missing.name, alsoNamed: [], type: missing.known?.type ?? column.type, subject: column.subject || (missing.known !== undefined && SUBJECT_TYPES.has(missing.known.type)), open: true };
}

function proposalFor({ sheet, definition, headings }: RecognisedSheet, { column, heading }: RecognisedColumn, name: string, firstRow: number): Proposal {
  const position = headings.columns.find((one) => one.position.column === column)?.position ?? { row: firstRow - 1, column };
  return {
    assignment: { kind: "column", column: name, table: definition.name },
    cell: placeOf(sheet, position),
    written: heading,
    meaning: name,
    sample: contentsBelow(sheet, firstRow, column).slice(0, SAMPLE_SIZE).map(textOf),
  };
}

const SAMPLE_SIZE = 2;

const headingOf = ({ headings }: RecognisedSheet, { column, heading }: RecognisedColumn): string =>
  headings.columns.find(({ position }) => position.column === column)?.name ?? heading;

/** Of the filled cells, where the number formats were asked for. */
function formatsBelow({ sheet }: RecognisedSheet, firstRow: number, column: number): readonly string[] {
  const formats = sheet.formats;
  if (formats === undefined) return [];
  const rows = Array.from({ length: Math.max(0, extent(sheet).endRow - firstRow) }, (_, i) => firstRow + i);
  return rows.flatMap((row) => (typeof contentAt(sheet, { row, column }) === "number" ? [formats[row - sheet.row]?.[column - sheet.column] ?? ""] : []));
}
