import { ITEMS } from "../core/table";
import type { Texts } from "../messages";
import { inputRole } from "../plan/ownSheets";
import type { InputRule, PlanColumn, SheetPlan } from "../plan/sheetPlan";
import { SCHOOL_CALENDAR } from "../rules/schoolCalendar";
import type { WantedTable } from "../rules/wantedTable";
import { ROSTER, tableNamed, type ColumnDefinition, type ColumnType, type TableDefinition } from "../sheets";
import { choicesOf } from "./choices";
import { sampleRows } from "./sampleRows";

/** 新建考核表: an empty sheet for each table that the schemes read and no sheet holds, ready to be filled in. */
export function inputSheetPlans(wanted: readonly WantedTable[], present: ReadonlySet<string>, withSamples: boolean, texts: Texts): SheetPlan[] {
  return wanted.filter(({ name }) => !present.has(name)).map((table) => inputSheetPlan(table, wanted, withSamples, texts));
}

function inputSheetPlan(table: WantedTable, wanted: readonly WantedTable[], withSamples: boolean, texts: Texts): SheetPlan {
  const columns = columnsOf(tableNamed(table.name), table, wanted);
  return {
    role: inputRole(table.name),
    columns: columns.map((column) => planColumn(column, texts)),
    rows: withSamples ? sampleRows(table.name, columns) : [],
    formulas: [],
    tones: [],
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: [],
  };
}

/** What a row is about, whether the schemes name it or not. */
const KEY_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(["ordinal", "person", "class", "month", "week"]);
/** An assessment's own items are the school's to name. */
const PLACEHOLDERS: readonly string[] = ["项目一(50分)", "项目二(50分)"];

const ON_ROSTER: ReadonlySet<string> = new Set(tableNamed(ROSTER).columns.map(({ name }) => name));
const CALENDAR_KIND = "类型";

/** What a row is about, what it is worth nothing without, and what the schemes read of it: no column that nobody asks for. */
function columnsOf(definition: TableDefinition, { columns, optionalColumns }: WantedTable, wanted: readonly WantedTable[]): readonly ColumnDefinition[] {
  const asked = new Set([...columns, ...optionalColumns]);
  const known = definition.columns.filter((column) => asked.has(column.name) || isNeeded(column, definition));
  const own = [...asked].filter((name) => name !== ITEMS && !isOfOthers(name, wanted)).map((name) => plainColumn(name, "text"));
  const items = asked.has(ITEMS) ? PLACEHOLDERS.map((name) => plainColumn(name, "score")) : [];
  return [...known, ...own, ...items];
}

/** What the roster says need not be written again; the calendar is read as a whole, no rule names its columns. */
function isNeeded({ name, type, required, rules }: ColumnDefinition, table: TableDefinition): boolean {
  if (KEY_TYPES.has(type) || name === table.subject || table.dimensions.includes(name)) return true;
  if (table.name === SCHOOL_CALENDAR) return name === CALENDAR_KIND;
  return required && rules.unless === undefined && !ON_ROSTER.has(name);
}

/** A case (适用) is looked up in the roster as well as in the table at hand: a column that one of the tables has is none of the school's own. */
const isOfOthers = (name: string, wanted: readonly WantedTable[]): boolean => wanted.some((table) => tableNamed(table.name).columns.some((column) => column.name === name));

const plainColumn = (name: string, type: ColumnType): ColumnDefinition => ({ name, type, synonyms: [], required: false, rules: {} });

function planColumn(column: ColumnDefinition, texts: Texts): PlanColumn {
  const { name, type } = column;
  const rule = ruleOf(column);
  return {
    heading: name,
    width: Math.min(24, Math.max(9, name.length * 2 + 2)),
    numberFormat: type === "date" ? "yyyy-mm-dd" : type === "rate" ? "0.00%" : isText(type) ? "@" : "General",
    align: "Center",
    wrap: false,
    input: { rule, hint: rule.kind === "anything" ? "" : texts(`input.${rule.kind}`) },
  };
}

function ruleOf(column: ColumnDefinition): InputRule {
  const choices = choicesOf(column);
  if (choices) return { kind: "choices", choices };
  return { kind: column.type === "date" || column.type === "rate" ? column.type : "anything" };
}

const TEXTS: ReadonlySet<ColumnType> = new Set<ColumnType>(["person", "id", "class", "name", "nameId", "text", "level", "month", "yesNo"]);
const isText = (type: ColumnType): boolean => TEXTS.has(type);
