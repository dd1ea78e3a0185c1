import type { WantedTable } from "../core/compile";
import { ITEMS } from "../core/table";
import type { Texts } from "../messages";
import { tableNamed, type ColumnDefinition, type ColumnType, type TableDefinition } from "../sheets";
import { choicesOf } from "./choices";
import { inputRole, type InputRule, type PlanColumn, type SheetPlan } from "./plan";
import { sampleRows } from "./sampleRows";

/** 新建考核表: an empty sheet for each table that the schemes read and no sheet holds, ready to be filled in. */
export function inputSheetPlans(wanted: readonly WantedTable[], present: ReadonlySet<string>, withSamples: boolean, texts: Texts): SheetPlan[] {
  return wanted.filter(({ name }) => !present.has(name)).map((table) => inputSheetPlan(table, withSamples, texts));
}

function inputSheetPlan(wanted: WantedTable, withSamples: boolean, texts: Texts): SheetPlan {
  const definition = tableNamed(wanted.name);
  const columns = columnsOf(definition, wanted);
  return {
    role: inputRole(wanted.name),
    columns: columns.map((column) => planColumn(column, texts)),
    rows: withSamples ? sampleRows(definition, columns) : [],
    formulas: [],
    tones: [],
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: [],
  };
}

/** What a row is about, and what the schemes read of it: no column that nobody asks for. */
const KEY_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(["ordinal", "person", "class", "month", "week"]);
/** An assessment's own items are the school's to name. */
const PLACEHOLDERS: readonly string[] = ["项目一(50分)", "项目二(50分)"];

function columnsOf(definition: TableDefinition, { columns, optionalColumns }: WantedTable): readonly ColumnDefinition[] {
  const asked = new Set([...columns, ...optionalColumns]);
  const known = definition.columns.filter(({ name, type }) => asked.has(name) || KEY_TYPES.has(type) || definition.dimensions.includes(name) || name === definition.subject);
  const own = [...asked].filter((name) => name !== ITEMS && !definition.columns.some((column) => column.name === name)).map((name) => plainColumn(name, "text"));
  const items = asked.has(ITEMS) ? PLACEHOLDERS.map((name) => plainColumn(name, "score")) : [];
  return [...known, ...own, ...items];
}

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
