import { monthLabel } from "../core/month";
import { addTo, madeOnce } from "../core/multimap";
import { Exact } from "../core/number/exact";
import { isWeek, type Period } from "../core/period";
import type { Input, Month, Row, Table } from "../core/table";
import { MISSING_TEXT, number, text, wordOfValue, type Value } from "../core/value";
import type { Result } from "./mechanism";
import type { Note } from "./note";
import type { Origin, Outcome } from "./outcome";
import type { People } from "./people";
import { cellsOf } from "./scope";
import type { Subject } from "./subject";

/** The sheet on which a school overrides figures, and its columns. */
export const ADJUSTMENTS = "人工调整";
export const ADJUSTMENT_COLUMNS = { item: "项目", before: "原值", after: "改后", reason: "理由", approver: "批准人", date: "日期" } as const;

/** What a figure is called on that sheet: the rule's name or its heading in the result. */
interface Names {
  readonly rule: string;
  readonly headings: readonly string[];
  readonly levels: readonly string[];
}

/**
 * 人工调整: the only way to override a figure. A row without an approver, or whose 原值 is not what the rules give,
 * is not applied; either way the figure says so.
 */
export class Adjustments {
  private readonly used = new Set<Row>();
  /** By class; those without a class by name and by 工号. */
  private readonly byClass = new Map<string, Row[]>();
  private readonly byPerson = new Map<string, Row[]>();
  private readonly byId = new Map<string, Row[]>();
  private readonly kept = new Map<Subject, readonly Row[]>();

  constructor(
    private readonly table: Table | undefined,
    private readonly people: People,
  ) {
    for (const row of table?.rows ?? []) {
      const { person, id, class: className } = row.key;
      if (className !== undefined) addTo(this.byClass, className, row);
      else {
        if (person !== undefined) addTo(this.byPerson, person, row);
        if (id !== undefined) addTo(this.byId, id, row);
      }
    }
  }

  /** Whether any row is about the subject: for most people there is none. */
  concern(subject: Subject): boolean {
    return this.table !== undefined && this.rowsOf(subject, this.table).length > 0;
  }

  /** The result with the row that overrides it, if there is one. */
  applied(result: Result, origin: Origin, names: Names, subject: Subject, period: Period | undefined, months: readonly Month[]): Result {
    const { table } = this;
    if (table === undefined) return result;
    const rows = this.rowsOf(subject, table).filter((row) => isNamed(row, names, period, months));
    return rows.reduce((changed, row) => this.applyRow(changed, origin, table, row, names), result);
  }

  /** Rows that name no figure of any person: a slip that would otherwise go unnoticed. */
  unused(): readonly Row[] {
    return (this.table?.rows ?? []).filter((row) => !this.used.has(row));
  }

  /** In the order of the sheet. */
  private rowsOf(subject: Subject, table: Table): readonly Row[] {
    return madeOnce(this.kept, subject, () => {
      if (subject.by !== undefined) return [];
      const { person, id, class: className } = subject.row.key;
      const named = [lookedUp(this.byClass, className), lookedUp(this.byPerson, person), lookedUp(this.byId, id)].flat().filter((row) => this.concerns(row, subject));
      const found = new Set(named);
      return found.size < 2 ? [...found] : table.rows.filter((row) => found.has(row));
    });
  }

  /** A row without a class is about somebody's only one, or about all of them where they are appraised as one. */
  private concerns({ key }: Row, { row, parts }: Subject): boolean {
    if (!this.people.isAbout(key, row.key)) return false;
    if (key.class !== undefined) return key.class === row.key.class;
    const isOne = parts !== undefined || this.people.postsOf(row.key).length <= 1;
    return isOne && key.person !== undefined && (key.id !== undefined || !this.people.isShared(key.person));
  }

  private applyRow(result: Result, origin: Origin, table: Table, row: Row, names: Names): Result {
    this.used.add(row);
    const words = (column: string): string => wordsOf(row.cells.get(column));
    const params = { before: wordOfValue(result.value) ?? "", after: words(ADJUSTMENT_COLUMNS.after), reason: words(ADJUSTMENT_COLUMNS.reason), approver: words(ADJUSTMENT_COLUMNS.approver) };
    const refusal = refuse(result, row, names, params.before);
    const notes = result.notes ?? [];
    if (refusal) return { value: result.value, notes: [...notes, refusal], explain: () => result.explain() };
    return {
      value: valueAs(result.value, row.cells.get(ADJUSTMENT_COLUMNS.after), names.levels) ?? result.value,
      notes: [{ code: "adjusted", params }],
      explain: () => {
        const before: Outcome = { value: result.value, origin, notes, ...result.explain() };
        const [cell] = cellsOf(table, ADJUSTMENT_COLUMNS.after, row);
        return { inputs: [{ role: ADJUSTMENT_COLUMNS.before, outcome: before }, ...(cell ? [{ role: ADJUSTMENT_COLUMNS.after, outcome: cell }] : [])], working: `${params.before} → ${params.after}` };
      },
    };
  }
}

const lookedUp = (index: ReadonlyMap<string, readonly Row[]>, key: string | undefined): readonly Row[] => (key === undefined ? [] : (index.get(key) ?? []));

function refuse({ value }: Result, row: Row, { levels }: Names, before: string): Note | undefined {
  const after = row.cells.get(ADJUSTMENT_COLUMNS.after);
  const words = wordsOf(after);
  if (wordsOf(row.cells.get(ADJUSTMENT_COLUMNS.approver)) === "") return { code: "adjustmentUnapproved", params: { after: words } };
  const said = wordsOf(row.cells.get(ADJUSTMENT_COLUMNS.before));
  if (said !== "" && !isAsShown(said, value, before)) {
    return { code: "adjustmentOutdated", params: { said, before, after: words } };
  }
  return valueAs(value, after, levels) === undefined ? { code: "adjustmentUnreadable", params: { after: words } } : undefined;
}

/** Whether 原值 says what the result shows: a number to 15 digits, 缺 for what is missing. */
function isAsShown(said: string, value: Value, before: string): boolean {
  if (said === before) return true;
  if (value.kind === "missing") return said === MISSING_TEXT;
  const figure = Exact.parse(said);
  return value.kind === "number" && figure !== undefined && figure.equals(Exact.of(value.number.toNumber()));
}

/** 改后 as a value of the kind the rule yields. */
function valueAs(computed: Value, input: Input | undefined, levels: readonly string[]): Value | undefined {
  const words = wordsOf(input);
  if (words === "") return undefined;
  if (levels.length > 0) return levelAs(words, levels);
  const written = input?.value.kind === "number" ? input.value.number : Exact.parse(words);
  switch (computed.kind) {
    case "number":
      return written && number(written);
    case "truth":
      return words === "是" || words === "否" ? { kind: "truth", truth: words === "是" } : undefined;
    case "text":
      return text(words);
    case "date":
      return input?.value.kind === "date" ? input.value : undefined;
    case "missing":
    case "notApplicable":
      return written ? number(written) : text(words);
  }
}

/** One of the levels; where there is only one, an honour, 是 and 否 will do. */
function levelAs(words: string, [title, ...others]: readonly string[]): Value | undefined {
  if (words === title || others.includes(words)) return text(words);
  if (title === undefined || others.length > 0) return undefined;
  return words === "是" ? text(title) : words === "否" ? text(words) : undefined;
}

function isNamed(row: Row, { rule, headings }: Names, period: Period | undefined, months: readonly Month[]): boolean {
  const said = wordsOf(row.cells.get(ADJUSTMENT_COLUMNS.item)).normalize("NFKC").replace(/\s/g, "");
  const prefixes = period === undefined ? [""] : labelsOf(period, months);
  return [rule, ...headings].some((name) => prefixes.some((prefix) => said === `${prefix}${name}`.normalize("NFKC")));
}

/** How a sheet may call a period: 9月, 2026年9月, 第3周. */
function labelsOf(period: Period, months: readonly Month[]): readonly string[] {
  if (isWeek(period)) return [`第${period.week}周`];
  const full = period.year === undefined ? [] : [`${period.year}年${period.month}月`];
  return [monthLabel(period, months), ...full];
}

function wordsOf(input: Input | undefined): string {
  return input === undefined ? "" : (wordOfValue(input.value) ?? "");
}
