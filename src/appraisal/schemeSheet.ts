import type { Texts } from "../messages";
import type { SheetPlan } from "../plan/sheetPlan";
import type { Scheme } from "../rules/scheme";
import { encode, SCHEME_COLUMNS } from "../schemes/codec";

const WIDTHS: Readonly<Partial<Record<string, number>>> = { 规则: 12, 计算方法: 12, 设置项: 12, 设定值: 24, 依据: 12, 说明: 40, 生效日期: 11, 原文: 40, 编号: 12 };

const WRAPPED: ReadonlySet<string> = new Set(["设定值", "依据", "说明", "原文"]);

/** The sheet 考核方案: the regulation as the clerk reads, edits and prints it. All of it is text, so that 1,1,3 stays 1,1,3. */
export function schemePlan(schemes: readonly Scheme[], texts: Texts): SheetPlan {
  const [, ...rows] = encode(schemes);
  return {
    role: "scheme",
    columns: SCHEME_COLUMNS.map(([heading]) => ({
      heading,
      width: WIDTHS[heading] ?? 9,
      numberFormat: "@",
      align: "Left",
      wrap: WRAPPED.has(heading),
    })),
    rows: rows.map((row) => row.map(String)),
    formulas: [],
    tones: [],
    frozenColumns: 4,
    footer: texts("print.footer"),
    links: [],
  };
}
