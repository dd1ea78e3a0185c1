import { madeOnce } from "../core/multimap";
import type { Column, Table } from "../core/table";
import type { WantedTable } from "../rules/wantedTable";
import { blankProposals, settleBlanks } from "./blanks/blanks";
import { absentTables } from "./findings/absent";
import { monthsNotRecorded } from "./findings/notRecorded";
import { type PlacedAssignment, assignmentsOn, repeatsOn } from "./answers/assignment";
import { isCatalogued } from "./tables/definitionFor";
import { withDeductionsHeld } from "./directions/deductionTitle";
import type { SchemeSigns } from "./directions/direction";
import { settleDirections } from "./directions/directions";
import { resolveDuplicates } from "./rows/duplicates";
import { withoutUnheld } from "./rows/notHeld";
import { resolveRepeats } from "./rows/repeats";
import type { SheetFinding } from "./findings/finding";
import { openReading } from "./evidence/openReading";
import { findingsOf } from "./findings/findingOf";
import { type Problem, type ProblemCode, problemAt } from "./findings/problem";
import type { Proposal } from "./answers/proposal";
import { readTable, type SheetTable } from "./readSheet";
import { vocabularyOf } from "./recognition/recognise";
import type { RecognisedColumn, RecognisedSheet } from "./recognition/recognised";
import { recogniseAll } from "./recognition/itemSheets";
import { type SchemeFullMarks, withSchemeMarks } from "./recognition/schemeFullMarks";
import { schoolsBefore } from "./roster/campuses";
import { checkAgainstRoster } from "./roster/rosterCheck";
import { misspeltNames } from "./roster/misspelt";
import { unlistedNames } from "./roster/unlistedNames";
import { RosterWords } from "./roster/rosterWords";
import type { SheetData } from "./sheetData";
import { settleTogether } from "./directions/signedTogether";
import { ROSTER } from "./tables/tableCatalogue";
import type { ColumnType } from "./tables/tableDefinition";
import { checkTenures } from "./roster/tenureCheck";
import { unaskedSheets, unreadSheets, unrecognisedColumns, unusedColumns } from "./findings/unused";
import { withSaidWords, wordProposals, wordsSaid } from "./words/wordProposals";

export interface ReadingOptions {
  /** What the chosen schemes refer to. A table that the catalogue does not know is found by its name and headings. */
  readonly wanted: readonly WantedTable[];
  /** What the clerk assigned, in the order in which it was chosen. */
  readonly assignments?: readonly PlacedAssignment[];
  /** How the schemes take columns of deductions. */
  readonly signs?: SchemeSigns;
  /** What the schemes know that scores are out of. */
  readonly fullMarks?: SchemeFullMarks;
}

/** All that the worksheets say, and what there is to say about how they say it. */
export interface Reading {
  readonly tables: readonly Table[];
  /** The workbook's own first, then in the order of the sheets from top to bottom. */
  readonly problems: readonly Problem[];
  /** One per worksheet. */
  readonly findings: readonly SheetFinding[];
  /** What waits for a confirmation, in the order of the sheets. */
  readonly proposals: readonly Proposal[];
}

/** Reads every worksheet: which table it is, its rows, and every cell that is not what it should be. */
export function readSheets(sheets: readonly SheetData[], { wanted, assignments = [], signs = new Map(), fullMarks = new Map() }: ReadingOptions): Reading {
  const vocabulary = vocabularyOf(wanted, sheets);
  const said = wordsSaid(assignments);
  const recognitions = recogniseAll(sheets, vocabulary, wanted, (sheet) => assignmentsOn(sheet, assignments));
  const open = openReading(recognitions, wanted);
  const recognised = open.recognised.map((sheet) => withSchemeMarks(withDeductionsHeld(withSaidWords(sheet, said)), fullMarks));
  const directed = settleTogether(settleDirections(recognised, assignments, signs), assignments);
  const read = readTables(settleBlanks(directed, assignments, sheets));
  const byTable = [...groupBy(read, ({ definition }) => definition.name).values()].map((ofTable) => resolveRepeats(resolveDuplicates(ofTable), (sheet) => repeatsOn(sheet, assignments)));
  const parts = byTable.flat();
  const settled = parts.filter((part) => part.open !== true);
  const problems = [
    ...sheets.flatMap(strayContents),
    ...absentTables(wanted, parts),
    ...open.problems,
    ...monthsNotRecorded(settled, wanted),
    ...unusedColumns(parts, wanted),
    ...unaskedSheets(settled, wanted),
    ...unreadSheets(open.unread, sheets, wanted),
    ...settled.flatMap((part) => part.problems),
    ...checkTenures(read),
    ...checkAgainstRoster(settled),
    ...misspeltNames(settled, wanted),
    ...unlistedNames(settled, wanted),
  ];
  return {
    tables: byTable.flatMap(tableOf),
    problems: saidOnce(inOrder(problems, sheets)),
    proposals: [...open.proposals, ...blankProposals(inOrder(problems, sheets)), ...wordProposals(inOrder(problems, sheets), sheets)],
    findings: bySheet([...open.unread, ...parts.flatMap((part) => findingsOf(part, wanted))], sheets),
  };
}

/** The roster first: the other sheets' classes and names are read as it writes them. */
function readTables(recognised: readonly RecognisedSheet[]): readonly SheetTable[] {
  const isRoster = ({ definition }: RecognisedSheet): boolean => definition.name === ROSTER;
  const rosters = new Map(recognised.filter(isRoster).map((sheet) => [sheet, readTable(sheet)]));
  const entries = [...rosters.values()].flatMap(({ rows }) => rows);
  const words = new RosterWords(entries.map(({ key }) => key), schoolsBefore(entries));
  return recognised.map((sheet) => rosters.get(sheet) ?? withoutUnheld(readTable(sheet, words)));
}

/** What stands too far from a sheet's content to be part of it. */
const strayContents = (sheet: SheetData): readonly Problem[] =>
  sheet.ours === true || !sheet.visible ? [] : (sheet.stray ?? []).map((place) => problemAt(sheet, place, { code: "strayContent", params: { cells: place.address } }));

function tableOf(parts: readonly SheetTable[]): readonly Table[] {
  const [first] = parts;
  if (first === undefined) return [];
  const columns = groupBy(
    parts.flatMap((part) => part.columns.filter(({ type }) => type !== "ordinal").flatMap(underEachName)),
    ({ name }) => name,
  );
  const { name, kind } = first.definition;
  const [schoolYear, other] = new Set(parts.flatMap((part) => part.schoolYear ?? []));
  const named = schoolYear === undefined || other !== undefined ? {} : { schoolYear };
  const { subject } = first.definition;
  const about = subject === undefined || isCatalogued(name) ? {} : { about: subject };
  const unrecognised = new Map(parts.flatMap((part) => nonEmpty(part.sheet.name, unrecognisedColumns(part))));
  return [{ name, kind, ...named, ...about, ...(unrecognised.size > 0 ? { unrecognised } : {}), columns: [...columns.values()].flatMap(columnOf), rows: parts.flatMap(({ rows, nameless }) => (nameless.length === 0 ? rows : [...rows, ...nameless].sort((a, b) => a.at - b.at))) }];
}

const nonEmpty = <T>(sheet: string, found: readonly T[]): readonly (readonly [string, readonly T[]])[] => (found.length === 0 ? [] : [[sheet, found]]);

const underEachName = (column: RecognisedColumn): readonly RecognisedColumn[] => [column.name, ...column.alsoNamed].map((name) => ({ ...column, name }));

/** One column over several sheets; a full mark that changes from month to month is none of the table's. */
function columnOf(columns: readonly RecognisedColumn[]): readonly Column[] {
  const [first] = columns;
  if (first === undefined) return [];
  const { name, item, fullMark, type, subject } = first;
  const same = fullMark !== undefined && columns.every((column) => column.fullMark?.equals(fullMark));
  return [{ name, item, ...(same ? { fullMark } : {}), ...(subject || IDENTIFYING.has(type) ? { identifies: true } : {}) }];
}

const IDENTIFYING: ReadonlySet<ColumnType> = new Set(["person", "id", "class", "month", "week"]);

function inOrder(problems: readonly Problem[], sheets: readonly SheetData[]): readonly Problem[] {
  const place = placesOf(sheets);
  return [...problems].sort((a, b) => place(a.sheet) - place(b.sheet) || a.row - b.row || a.column - b.column);
}

const ONCE: ReadonlySet<ProblemCode> = new Set(["classRespelled", "personRespelled"]);

/** Which columns count is asked once of a sheet, however many tables stand on it. */
const ONCE_A_SHEET: ReadonlySet<ProblemCode> = new Set(["itemsContradict", "totalTakenOff"]);

/** Of what holds for the whole workbook the first, and how many more there are. */
function saidOnce(all: readonly Problem[]): readonly Problem[] {
  const asked = new Set<string>();
  const problems = all.filter(({ code, sheet }) => {
    if (!ONCE_A_SHEET.has(code)) return true;
    const isFirst = !asked.has(sheet);
    asked.add(sheet);
    return isFirst;
  });
  const words = new Map<ProblemCode, Set<string>>();
  for (const { code, params } of problems) if (ONCE.has(code)) madeOnce(words, code, () => new Set<string>()).add(params["written"] ?? "");
  return problems.flatMap((problem) => {
    const written = words.get(problem.code);
    if (!ONCE.has(problem.code)) return [problem];
    words.delete(problem.code);
    if (written === undefined) return [];
    const count = written.size === 1 ? "" : String(written.size - 1);
    return [{ ...problem, params: { ...problem.params, count } }];
  });
}

function bySheet(findings: readonly SheetFinding[], sheets: readonly SheetData[]): readonly SheetFinding[] {
  const place = placesOf(sheets);
  return [...findings].sort((a, b) => place(a.sheet) - place(b.sheet));
}

function placesOf(sheets: readonly SheetData[]): (sheet: string) => number {
  const places = new Map(sheets.map(({ name }, index) => [name, index]));
  return (sheet) => places.get(sheet) ?? -1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
