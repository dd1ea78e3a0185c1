import { Exact } from "../../core/number/exact";
import { ITEMS } from "../../core/table";
import type { WantedTable } from "../../rules/wantedTable";
import { COMMON_WORDS, definitionFor } from "../tables/definitionFor";
import type { RecognisedSheet } from "../recognition/recognised";
import type { Recognition } from "../recognition/recogniseTables";
import { repeats } from "../recognition/repeats";
import { contentAt, placeOf } from "../sheetData";
import { monthOfSheet } from "../rows/sheetMonth";
import { ROSTER } from "../tables/tableCatalogue";
import { parseMonth } from "../parse/parseMonth";
import { compact, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import type { KnownWords } from "./contentEvidence";
import { abbreviates } from "./nameEvidence";
import { type Opened, openColumns } from "./openColumns";
import { openItems } from "./openItems";

/** What the sheets are searched for, and what has been found already. */
export interface Search {
  readonly wanted: readonly WantedTable[];
  /** Tables that some sheet holds. */
  readonly held: ReadonlySet<string>;
  readonly known: KnownWords;
}

/**
 * Which of the tables that the schemes ask for and no sheet holds this one seems to be, by its columns; undefined where
 * none is convincing, or two are equally. Unless title and arithmetic leave no doubt, its rows are there and nothing of
 * them is read until somebody says so.
 */
export function openTable(as: Recognition["as"], { wanted, held, known }: Search): Opened | undefined {
  const convincing = wanted.flatMap((table): Convincing[] => {
    const definition = definitionFor(table.name, wanted);
    // Of a table that is kept by the month there is a sheet a month.
    const isHeld = held.has(table.name) && definition.monthly !== "always";
    const recognised = isHeld || table.name === ROSTER ? undefined : as(definition);
    const opened = recognised && openItems(openColumns(recognised, table, known));
    const strength = opened === undefined || repeats(opened.recognised) ? undefined : strengthOf(opened, table);
    return opened === undefined || strength === undefined ? [] : [{ opened, strength }];
  });
  const [best, second] = convincing.sort((a, b) => b.strength - a.strength);
  if (best === undefined || best.strength === second?.strength) return undefined;
  const { opened: only } = best;
  const { recognised } = only;
  if (!held.has(recognised.definition.name) && isBeyondDoubt(recognised)) return only;
  return { recognised: { ...recognised, open: true }, proposals: [tableProposal(recognised), ...only.proposals] };
}

/**
 * All that is needed is there (items are told by their arithmetic), and more of it than the words that every table has;
 * a column that is only proposed counts half, and a table that need not be kept has to show more. Of two the stronger:
 * several items, and the months of a table that is kept by them.
 */
function strengthOf({ recognised, proposals }: Opened, wanted: WantedTable): number | undefined {
  const { columns: needed, optionalColumns } = wanted;
  const { columns } = recognised;
  const particular = needed.filter((name) => !COMMON_WORDS.has(name));
  const has = (one: string): boolean => columns.some(({ name, alsoNamed, item }) => name === one || alsoNamed.includes(one) || (one === ITEMS && item));
  const proposed = new Set(proposals.map(({ meaning }) => meaning));
  const tells = (one: string): boolean => one === ITEMS || columns.some(({ name, alsoNamed, heading }) => (name === one || alsoNamed.includes(one)) && (compact(heading) === compact(one) || !isAnybodys(heading)));
  const found = [...particular, ...optionalColumns].filter((name) => !COMMON_WORDS.has(name) && has(name) && tells(name));
  const evidence = found.reduce((sum, name) => sum + (proposed.has(name) && name !== ITEMS ? 0.5 : 1), 0);
  const hasSubject = columns.some(({ subject, used, open }) => subject && (used || open === true));
  const lacking = needed.filter((name) => !has(name)).length;
  const isEnough = lacking === 0 ? evidence >= (wanted.whenAbsent === "error" ? 1 : 1.5) : mayLack(lacking, wanted, evidence, isCalledSo(recognised));
  const isConvincing = hasSubject && particular.length > 0 && isEnough;
  return isConvincing ? evidence + (columns.filter(({ item }) => item).length > 1 ? 1 : 0) + (isOfMonths(recognised) ? 1 : 0) : undefined;
}

/**
 * Which of what is needed a sheet may lack to be asked about all the same: one column of a register, which counts as empty
 * where none is found; a quarter where much of it is there; half beneath the table's own name.
 */
function mayLack(lacking: number, { columns: needed, whenAbsent }: WantedTable, evidence: number, isNamed: boolean): boolean {
  if (whenAbsent === "notice" && lacking === 1 && needed.length > 2 && evidence >= 1) return true;
  return (lacking * 4 <= needed.length && evidence >= 2) || (isNamed && lacking * 2 <= needed.length && evidence >= 1);
}

/** 工作推进台账 is a 工作台账. */
const isCalledSo = ({ sheet, headings, definition }: RecognisedSheet): boolean =>
  [sheet.name, ...headings.titles.map(({ text }) => text)].some((text) => definition.title.test(text) || abbreviates(definition.name, compact(text)));

/** 得分 and 项目 stand in tables of every kind: what they are of, another heading has to say. */
const isAnybodys = (heading: string): boolean => plays("score", heading) || plays("deducted", heading) || plays("itemColumn", heading);

/** An assessment of known months by its title, whose items come to its own total or to a full score; or a sheet called like a month, with points taken off a hundred. */
function isBeyondDoubt(recognised: RecognisedSheet): boolean {
  const { sheet, headings, items } = recognised;
  if (!isOfMonths(recognised)) return false;
  if (items.ofHundred === true && parseMonth(sheet.name) !== undefined) return true;
  return (items.total !== undefined || comesToHundred(recognised)) && [sheet.name, ...headings.titles.map(({ text }) => text)].some((text) => plays("assessment", text));
}

/** Out of a hundred together, and none without a full mark. */
function comesToHundred({ columns }: RecognisedSheet): boolean {
  const items = columns.filter(({ item }) => item);
  const marks = items.flatMap(({ fullMark }) => fullMark ?? []);
  return marks.length === items.length && Exact.sum(marks).equals(HUNDRED);
}

const HUNDRED = Exact.of(100);

/**
 * Sheets of one item each as the table that their names say, proposed where nothing says that their scores are to be
 * added: neither a sheet of totals nor their full marks.
 */
export function openJoined(opened: Opened): Opened {
  const { recognised, proposals } = opened;
  const { sheet, definition, items, assigned, columns } = recognised;
  const isTold = !definition.itemised || items.total !== undefined || !columns.some(({ item, fullMark }) => item && fullMark === undefined);
  return sheet.joined === undefined || assigned || isTold ? opened : { recognised: { ...recognised, open: true }, proposals: [tableProposal(recognised), ...proposals] };
}

interface Convincing {
  readonly opened: Opened;
  readonly strength: number;
}

const isOfMonths = ({ definition, columns, sheet, headings }: RecognisedSheet): boolean =>
  definition.monthly === "always" && (columns.some(({ type }) => type === "month") || monthOfSheet(sheet, headings.titles).month !== undefined);

function tableProposal({ sheet, definition, headings }: RecognisedSheet): Opened["proposals"][number] {
  const [row = sheet.row] = headings.rows;
  const first = headings.columns[0]?.position ?? { row, column: sheet.column };
  const words = headings.columns.map(({ position }) => textOf(contentAt(sheet, position)));
  return {
    assignment: { kind: "table", table: definition.name },
    cell: sheet.headRow === undefined ? placeOf(sheet, { row, column: first.column }) : { sheet: sheet.name, row: sheet.headRow, column: placeOf(sheet, first).column },
    written: sheet.name,
    meaning: definition.name,
    sample: [words.join("、")],
  };
}
