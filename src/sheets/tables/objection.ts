import { column, required, table } from "./defineTable";
import type { TableDefinition } from "./tableDefinition";

/** Objections to published results. A row without 结论 is open, and nothing becomes final while one is. */
export const OBJECTION_TABLES: readonly TableDefinition[] = [
  table(
    "异议登记",
    "register",
    /异议.{0,2}(登记|记录|台账)/,
    [
      required("text", "对象单元格|异议对象|对象"),
      column("text", "提出人|异议人"),
      column("date", "日期|提出日期"),
      column("text", "答复"),
      column("text", "结论|处理结论"),
      column("text", "更正号"),
    ],
    { distinctive: [["对象单元格", "结论"]], subject: "对象单元格", ofPapers: true },
  ),
];
