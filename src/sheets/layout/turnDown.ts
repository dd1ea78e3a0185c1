import { addTo } from "../../core/multimap";
import { type ColumnHeading, type Headings, type Vocabulary, findHeadings } from "../headings/headings";
import { type Position, type Raw, type SheetData, cellOf, extent, placeOf } from "../sheetData";
import { isSentence } from "../rows/leftOut";
import { monthOfSheet } from "../rows/sheetMonth";
import { parseNumberText } from "../parse/parseNumber";
import { compact, isBlank, textOf } from "../parse/text";
import { plays } from "../vocabulary/roleWords";
import { PERIOD_HEADINGS, type PeriodKind, dateWords, periodKind } from "./period";
import { type Part, rowParts, viewOf } from "./view";

/** A period that stands across the sheet, and the columns below it. */
interface Across {
  readonly kind: PeriodKind;
  readonly from: Position;
  readonly columns: readonly ColumnHeading[];
  /** Where period and figure stand in one heading, the one without the other: 9月 and 得分 of 9月得分. */
  readonly apart?: { readonly period: string; readonly figures: readonly string[] };
}

/** What stands across a sheet, with what stands before it and what it is called once it is turned down. */
interface Turning {
  readonly headings: Headings;
  /** Whose the row is. */
  readonly lead: readonly ColumnHeading[];
  readonly periods: readonly Across[];
}

/** Months side by side, one below the other: a row a class and month. undefined where none stand across. */
export function monthsTurned(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const turning = turningOf(sheet, vocabulary);
  if (turning === undefined || turning.periods.some(({ kind }) => kind !== "month")) return undefined;
  const filled = { ...turning, periods: turning.periods.filter((period) => isFilled(sheet, turning, period)) };
  const single = filled.periods.every(({ columns }) => columns.length === 1);
  return view(sheet, filled, single ? [vocabulary.figureOf(textsOf(sheet, turning.headings)) ?? valueHeading(sheet, turning.headings)] : undefined, false);
}

/** Weeks, weekdays or dates side by side, one below the other, each cell a row with what it is of: a log. undefined where none stand across. */
export function daysTurned(sheet: SheetData, vocabulary: Vocabulary): SheetData | undefined {
  const turning = turningOf(sheet, vocabulary);
  if (turning === undefined || turning.periods.some(({ kind }) => kind === "month")) return undefined;
  const filled = { ...turning, periods: turning.periods.filter((period) => isFilled(sheet, turning, period)) };
  const turned = view(sheet, filled, undefined, true);
  if (turned === undefined) return undefined;
  const columns = filled.periods.flatMap((period) => period.columns.map(({ position }) => position.column));
  const recorded = new Set(bodyRows(sheet, turning).filter((row) => columns.some((column) => !isBlank(cellOf(sheet, row, column)))).map((row) => placeOf(sheet, { row, column: sheet.column }).row));
  return { ...turned, recorded: (row, column) => recorded.has(placeOf(turned, { row, column }).row) };
}

function turningOf(sheet: SheetData, vocabulary: Vocabulary): Turning | undefined {
  const headings = findHeadings(sheet, vocabulary);
  if (headings === undefined) return undefined;
  const periods = byHeading(sheet, headings) ?? byGroup(sheet, headings) ?? byPrefix(headings);
  const first = periods?.[0]?.columns[0]?.position.column;
  if (periods === undefined || first === undefined) return undefined;
  const lead = headings.columns.filter(({ position }) => position.column < first);
  return lead.some(({ name }) => vocabulary.isWho(name)) ? { headings, lead, periods } : undefined;
}

const formatAt = ({ formats, row, column }: SheetData, position: Position): string | undefined => formats?.[position.row - row]?.[position.column - column];

const kindAt = (sheet: SheetData, position: Position): PeriodKind | undefined => periodKind(cellOf(sheet, position.row, position.column), formatAt(sheet, position));

/** Columns whose own headings are periods of one kind. */
function byHeading(sheet: SheetData, { columns }: Headings): readonly Across[] | undefined {
  return ofOneKind(columns.flatMap((heading): Across[] => {
    const kind = kindAt(sheet, heading.position);
    return kind === undefined ? [] : [{ kind, from: heading.position, columns: [heading] }];
  }));
}

/** Columns in groups that are periods of one kind. */
function byGroup(sheet: SheetData, { columns }: Headings): readonly Across[] | undefined {
  const groups = [...new Set(columns.flatMap(({ group }) => group?.position ?? []))];
  return ofOneKind(groups.flatMap((from): Across[] => {
    const kind = kindAt(sheet, from);
    return kind === undefined ? [] : [{ kind, from, columns: columns.filter(({ group }) => group?.position === from) }];
  }));
}

const MONTH_AND_FIGURE = /^((?:20\d\d年)?(?:1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月)(?:份)?([^\d(].*)$/;

/** Columns each headed by a month and what it is of, the same of every month: 9月得分, 9月名次, 10月得分, 10月名次. */
function byPrefix({ columns }: Headings): readonly Across[] | undefined {
  const months = new Map<string, { readonly heading: ColumnHeading; readonly figure: string }[]>();
  for (const heading of columns) {
    const [, month, figure] = MONTH_AND_FIGURE.exec(heading.name) ?? [];
    if (month !== undefined && figure !== undefined) addTo(months, month, { heading, figure });
  }
  const figuresOf = (of: readonly { readonly figure: string }[]): string => of.map(({ figure }) => figure).join("\n");
  if (new Set([...months.values()].map(figuresOf)).size !== 1) return undefined;
  return ofOneKind([...months].flatMap(([period, of]): Across[] => {
    const [first] = of;
    return first === undefined ? [] : [{ kind: "month", from: first.heading.position, columns: of.map(({ heading }) => heading), apart: { period, figures: of.map(({ figure }) => figure) } }];
  }));
}

function ofOneKind(periods: readonly Across[]): readonly Across[] | undefined {
  const [first] = periods;
  const same = periods.filter(({ kind }) => kind === first?.kind);
  return same.length >= 2 ? same : undefined;
}

/** Somebody is named in them, and it is no line that stands below the table: 空白表示未扣分, 数据来源:学籍系统. */
function bodyRows(sheet: SheetData, { headings, lead }: Turning): readonly number[] {
  const from = Math.max(...headings.rows) + 1;
  const isOf = (row: number): boolean => {
    const filled = headings.columns.map(({ position }) => cellOf(sheet, row, position.column)).filter((content) => !isBlank(content));
    if (filled.length === 1 && isSentence(compact(textOf(filled[0] ?? "")))) return false;
    const named = lead.map(({ position }) => cellOf(sheet, row, position.column)).filter((content) => !isBlank(content));
    return named.length > 0 && !named.some((content) => typeof content === "string" && (plays("note", content) || plays("blankIsNothing", content)));
  };
  return Array.from({ length: Math.max(0, extent(sheet).endRow - from) }, (_, i) => from + i).filter(isOf);
}

/** A month that nobody has filled in yet is no month. */
const isFilled = (sheet: SheetData, turning: Turning, { columns }: Across): boolean =>
  bodyRows(sheet, turning).some((row) => columns.some(({ position }) => isScore(cellOf(sheet, row, position.column))));

/** Numbers pasted from Word are texts. */
const isScore = (content: Raw): boolean => typeof content === "number" || (typeof content === "string" && parseNumberText(content, { units: ["分"], money: false }) !== undefined);

const textsOf = (sheet: SheetData, { titles }: Headings): readonly string[] => [compact(sheet.name), ...titles.map(({ text }) => text)];

/** What the values of a sheet are that heads them with periods alone: points taken off where its name or title says so. */
const valueHeading = (sheet: SheetData, headings: Headings): string => (textsOf(sheet, headings).some((text) => plays("deduction", text)) ? "扣分" : "得分");

/** `log`: every cell is a row of its own, blank or not. */
function view(sheet: SheetData, turning: Turning, values: readonly string[] | undefined, log: boolean): SheetData | undefined {
  const { headings, lead, periods } = turning;
  const [first] = periods;
  if (first === undefined) return undefined;
  const top = headings.rows[0] ?? sheet.row;
  const titles = Array.from({ length: top - sheet.row }, (_, i) => rowParts(sheet.row + i, sheet.column, extent(sheet).endColumn));
  const labels = new Labels(sheet, turning);
  const called = log ? ["项目", valueHeading(sheet, headings)] : (first.apart?.figures ?? values ?? first.columns.map(({ position }) => textAt(sheet, position)));
  const head: Part[] = [...lead.map(({ position }) => position), ...[...labels.headings, ...called].map((word): Part => ({ word, from: first.from }))];
  const rows = bodyRows(sheet, turning).flatMap((row) =>
    periods.flatMap((period) => {
      const opening: Part[] = lead.map(({ position }) => ({ row, column: position.column }));
      const cells = period.columns.map(({ position }) => ({ row, column: position.column }));
      if (!log) return [[...opening, ...labels.of(period, period.columns[0]), ...cells]];
      return cells.flatMap((cell, index) => {
        const heading = period.columns[index];
        if (heading === undefined) return [];
        return [[...opening, ...labels.of(period, heading), { word: periodKindOf(sheet, heading) ?? heading.name, from: heading.position }, cell]];
      });
    }),
  );
  return viewOf(sheet, [...titles, head, ...rows]);
}

const textAt = (sheet: SheetData, { row, column }: Position): Raw => cellOf(sheet, row, column);

/** An item column that is headed by a day has no item of its own. */
const periodKindOf = (sheet: SheetData, { position }: ColumnHeading): string | undefined => (kindAt(sheet, position) === undefined ? undefined : "");

/** The periods as columns: the one that is turned down, and a week that it stands in. */
class Labels {
  private readonly weeks: boolean;
  private readonly kind: PeriodKind;

  constructor(
    private readonly sheet: SheetData,
    { headings, periods }: Turning,
  ) {
    this.kind = periods[0]?.kind ?? "month";
    this.month = monthOfSheet(sheet, headings.titles).month?.month;
    this.weeks = periods.every(({ columns }) => columns[0]?.group !== undefined && kindAt(sheet, columns[0].group.position) === "week" && this.kind !== "week");
  }

  private readonly month: number | undefined;

  get headings(): readonly string[] {
    const own = this.kind === "day" ? PERIOD_HEADINGS.date : PERIOD_HEADINGS[this.kind];
    return this.weeks ? [PERIOD_HEADINGS.week, own] : [own];
  }

  of({ from, apart }: Across, heading: ColumnHeading | undefined): readonly Part[] {
    const group = heading?.group;
    const own: Part = { word: apart?.period ?? this.wordOf(cellOf(this.sheet, from.row, from.column)), from };
    return this.weeks && group !== undefined ? [{ word: cellOf(this.sheet, group.position.row, group.position.column), from: group.position }, own] : [own];
  }

  private wordOf(content: Raw): Raw {
    if (this.kind === "date") return dateWords(content);
    return this.kind === "day" && this.month !== undefined ? `${this.month}月${content}日` : content;
  }
}
