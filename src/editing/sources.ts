import { decodeScheme, readSchool } from "../appraisal/examine";
import { schemeOptions } from "../appraisal/schemeOptions";
import type { CellRef } from "../core/cell";
import { ITEMS } from "../core/table";
import type { Texts } from "../messages";
import { editingTexts, type EditingTexts } from "../messages/editing";
import type { Snapshot } from "../plan/snapshot";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import type { Program } from "../rules/program";
import type { WantedTable } from "../rules/wantedTable";
import { compactText, contentAt, isBlank, type ColumnFinding, type ReadFinding, type SheetData, type SheetFinding, type UnreadReason } from "../sheets";
import { ownTableName, writable } from "./ownTableName";

/** What a figure may be taken from. */
export interface Source {
  /** As 设定值 names it: 总评分, 统测成绩.学年得分. */
  readonly name: string;
  /** The rule, or the heading of the column. */
  readonly title: string;
  /** What stands in the first rows of the column; "" for a rule. */
  readonly sample: string;
  /** The words that stand in the column, where there are few. */
  readonly words: readonly string[];
}

/** What figures may be taken from that belongs together: the rules, or what one kind of sheet has. */
export interface SourceGroup {
  readonly title: string;
  /** The table that the sheets hold; undefined for rules. */
  readonly table: string | undefined;
  readonly sources: readonly Source[];
}

/** A column of the grid as a figure's source, and what has to be said on 认列 for it to be read as that. */
export type Pointed =
  | { readonly kind: "source"; readonly source: Source; readonly table: string; readonly choices: readonly PointedChoice[] }
  | { readonly kind: "none"; readonly message: string };

export interface PointedChoice {
  readonly assignment: { readonly kind: "table"; readonly table: string } | { readonly kind: "column"; readonly column: string; readonly table: string };
  readonly cell: CellRef;
}

/** Rows of data that a column is shown by. */
const SAMPLES = 2;
/** A column of more words is one of names, or of sentences. */
const MOST_WORDS = 30;

/** The rules of a regulation, and all columns of the school's own sheets, those too that no rule asks for. */
export function sourcesOf(snapshot: Snapshot, scheme: string, language: Texts): readonly SourceGroup[] {
  const texts = editingTexts(language);
  const { program, findings } = allSheets(snapshot);
  const rules = [...(program?.rules.values() ?? [])].filter((rule) => rule.scheme === scheme && (rule.bound === undefined || (rule.bound.evaluation.kind !== "table" && rule.bound.evaluation.kind !== "policy")));
  const byTable = new Map<string, ReadFinding[]>();
  for (const finding of findings) if (finding.kind === "read") byTable.set(finding.table, [...(byTable.get(finding.table) ?? []), finding]);
  return [
    { title: texts("picker.rules"), table: undefined, sources: rules.map(({ name }) => ({ name, title: name, sample: "", words: [] })) },
    ...[...byTable].flatMap(([table, ofTable]) => groupOf(table, ofTable, snapshot, texts)),
  ];
}

/** The column of a cell in the grid; of a sheet that was never asked for, the school's own table by the sheet's name. */
export function sourceAt(snapshot: Snapshot, cell: CellRef, language: Texts): Pointed {
  const texts = editingTexts(language);
  const none = (code: "picker.notASheet" | "picker.noColumn" | "picker.reshaped"): Pointed => ({ kind: "none", message: texts(code, { sheet: cell.sheet }) });
  const { program, findings } = allSheets(snapshot);
  const ofSheet = findings.filter((finding) => finding.kind === "read" && finding.sheet === cell.sheet) as readonly ReadFinding[];
  if (ofSheet.length === 0) return none("picker.notASheet");
  const found = ofSheet.flatMap((finding) => (finding.reshaped ? [] : finding.columns.filter(({ column }) => column === cell.column).map((column) => ({ finding, column }))))[0];
  if (found === undefined) return none(ofSheet.every(({ reshaped }) => reshaped) ? "picker.reshaped" : "picker.noColumn");
  const { finding, column } = found;
  const source = sourceOfColumn(column, finding, sheetNamed(snapshot, cell.sheet));
  const name = writable(column.name);
  return { kind: "source", source, table: finding.table, choices: choicesFor({ table: finding.table, name }, found, snapshot, program) };
}

/** What the sheets are read as, each sheet that nobody asks for by its own name. */
function allSheets(snapshot: Snapshot): { readonly program: Program | undefined; readonly findings: readonly SheetFinding[] } {
  const decoded = decodeScheme(snapshot);
  const program = decoded && decoded.schemes.length > 0 ? compileAll(decoded.schemes, mechanisms) : undefined;
  const { findings } = readSchool(snapshot, schemeOptions(program)).read;
  const unseen = findings.flatMap((finding) => (finding.kind === "unread" && UNSEEN.has(finding.reason) ? [finding.sheet] : []));
  if (unseen.length === 0) return { program, findings };
  // A name that 设定值 cannot have is not found on the sheet either.
  const named = new Map(unseen.map((sheet): [asked: string, table: string] => {
    const table = ownTableName(sheet, program?.schemes ?? []);
    return [compactText(sheet).includes(table) ? table : sheet, table];
  }));
  const asked = findingsWith(snapshot, program, [...named.keys()].map((name) => ({ name, columns: [] })));
  return { program, findings: asked.map((finding) => (finding.kind === "read" ? { ...finding, table: named.get(finding.table) ?? finding.table } : finding)) };
}

const UNSEEN: ReadonlySet<UnreadReason> = new Set(["unknownTable", "pupils", "staff"]);

/** The findings where these tables and columns are asked for besides. */
function findingsWith(snapshot: Snapshot, program: Program | undefined, more: readonly Pick<WantedTable, "name" | "columns">[]): readonly SheetFinding[] {
  const options = schemeOptions(program);
  const named = new Set(more.map(({ name }) => name));
  const before = (name: string): WantedTable | undefined => options.wanted.find((one) => one.name === name);
  const wanted = [
    ...options.wanted.filter(({ name }) => !named.has(name)),
    ...more.map(({ name, columns }): WantedTable => ({ optionalColumns: [], whenAbsent: "silent", ...before(name), name, columns: [...new Set([...(before(name)?.columns ?? []), ...columns])] })),
  ];
  return readSchool(snapshot, { ...options, wanted }).read.findings;
}

function groupOf(table: string, findings: readonly ReadFinding[], snapshot: Snapshot, texts: EditingTexts): readonly SourceGroup[] {
  const [first] = findings;
  if (first === undefined) return [];
  const sources = new Map<string, Source>();
  for (const finding of findings) {
    const sheet = sheetNamed(snapshot, finding.sheet);
    for (const column of finding.columns) {
      if (column.type === "ordinal" || column.heading === "") continue;
      const source = sourceOfColumn(column, finding, sheet);
      if (!sources.has(source.name)) sources.set(source.name, source);
    }
  }
  const items = findings.some(({ columns }) => columns.some(({ item }) => item)) ? [{ name: `${table}.${ITEMS}`, title: texts("picker.items"), sample: "", words: [] }] : [];
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  const title = sheets.length === 1 ? first.sheet : texts("picker.sheets", { sheet: first.sheet, count: String(sheets.length) });
  return [{ title, table, sources: [...items, ...sources.values()] }];
}

function sourceOfColumn({ name, heading, column }: ColumnFinding, { table, headingRows, leftOut, reshaped }: ReadFinding, sheet: SheetData | undefined): Source {
  const source = { name: `${table}.${writable(name)}`, title: heading };
  if (sheet === undefined || reshaped) return { ...source, sample: "", words: [] };
  const left = new Set(leftOut.map(({ row }) => row));
  const below = Array.from({ length: sheet.values.length }, (_, index) => sheet.row + index).filter((row) => row > Math.max(...headingRows));
  const read = below.filter((row) => !left.has(row));
  // Where nothing is read yet, what stands there is shown all the same: it is what is chosen by.
  const contents = (read.length > 0 ? read : below).map((row) => contentAt(sheet, { row, column })).filter((content) => !isBlank(content));
  const words = [...new Set(contents.flatMap((content) => (typeof content === "string" ? [content.trim()] : [])))];
  return { ...source, sample: contents.slice(0, SAMPLES).map(String).join("、"), words: words.length > MOST_WORDS ? [] : words };
}

const sheetNamed = ({ sheets }: Snapshot, name: string): SheetData | undefined => sheets.find((sheet) => sheet.name === name);

/** What has to be said of a sheet and its column, where they would not be taken for what is pointed at once they are asked for. */
function choicesFor({ table, name }: { readonly table: string; readonly name: string }, { finding, column }: { readonly finding: ReadFinding; readonly column: ColumnFinding }, snapshot: Snapshot, program: Program | undefined): readonly PointedChoice[] {
  const [row = 0] = finding.headingRows;
  const sheet = sheetNamed(snapshot, finding.sheet);
  const then = findingsWith(snapshot, program, [{ name: table, columns: [name] }]).find((one) => one.kind === "read" && one.sheet === finding.sheet && one.table === table);
  const isTable = then?.kind === "read" && !then.open;
  const isColumn = then?.kind === "read" && then.columns.some((one) => one.column === column.column && one.state === "used" && [one.name, ...one.alsoNamed].includes(name));
  return [
    ...(isTable ? [] : [{ assignment: { kind: "table", table }, cell: { sheet: finding.sheet, row, column: sheet?.column ?? 0 } } as const]),
    ...(isColumn ? [] : [{ assignment: { kind: "column", column: name, table }, cell: { sheet: finding.sheet, row: Math.max(...finding.headingRows), column: column.column } } as const]),
  ];
}
