import type { Texts } from "../messages";
import type { PlanColumn, PlanInput, SheetPlan } from "../plan/sheetPlan";
import { DEFAULT_NOTICE_DAYS, DEFAULT_SIGNATURES, SETTING_ITEMS, type ReportSettings } from "./reportSettings";

const COLUMNS: readonly PlanColumn[] = [
  { heading: "项目", width: 14, numberFormat: "@", align: "Left", wrap: false },
  { heading: "值", width: 36, numberFormat: "@", align: "Left", wrap: true },
  { heading: "说明", width: 60, numberFormat: "@", align: "Left", wrap: true },
];

const VALUE_COLUMN = COLUMNS.findIndex(({ heading }) => heading === "值");

/** Of what has few answers. */
const CHOICES: Readonly<Partial<Record<keyof ReportSettings, readonly string[]>>> = { term: ["一", "二"], noticeInWorkingDays: ["自然日", "工作日"] };

const ruleOf = (choices: readonly string[] | undefined): PlanInput["rule"] => (choices === undefined ? { kind: "hint" } : { kind: "choices", choices });

/** What a school says about its papers before it has said anything. */
export const DEFAULT_VALUES: Readonly<Partial<Record<keyof ReportSettings, string>>> = {
  noticeDays: String(DEFAULT_NOTICE_DAYS),
  noticeInWorkingDays: "自然日",
  signatures: DEFAULT_SIGNATURES.join("、"),
};

/** The sheet 报表设置: a row an item, with what it is for. Whatever is not known stays blank. */
export function settingsPlan(values: Readonly<Partial<Record<keyof ReportSettings, string>>>, texts: Texts): SheetPlan {
  const items = Object.keys(SETTING_ITEMS) as readonly (keyof typeof SETTING_ITEMS)[];
  return {
    role: "reportSettings",
    columns: COLUMNS,
    rows: items.map((key) => [SETTING_ITEMS[key], values[key] ?? "", texts(`reportSetting.${key}`)]),
    inputs: items.map((key, row) => ({ row, rows: 1, column: VALUE_COLUMN, rule: ruleOf(CHOICES[key]), hint: texts(`reportSetting.${key}`) })),
    formulas: [],
    tones: [],
    frozenColumns: 0,
    footer: texts("print.footer"),
    links: [],
  };
}
