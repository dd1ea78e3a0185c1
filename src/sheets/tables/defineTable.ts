import type { TableKind } from "../../core/table";
import { everydayWords } from "../vocabulary/everydayWords";
import type { ColumnDefinition, ColumnRules, ColumnType, TableDefinition } from "./tableDefinition";

interface Extra extends ColumnRules {
  readonly fullMark?: number;
}

export const column = (type: ColumnType, names: string, { fullMark, ...rules }: Extra = {}): ColumnDefinition => {
  const [name = "", ...own] = names.split("|");
  const synonyms = [...own, ...everydayWords(type, name, "sure").filter((word) => word !== name && !own.includes(word))];
  return { name, type, synonyms, required: false, rules, ...(fullMark === undefined ? {} : { fullMark }) };
};
export const required = (type: ColumnType, names: string, extra: Extra = {}): ColumnDefinition => ({ ...column(type, names, extra), required: true });

export const ORDINAL = column("ordinal", "序号|编号|序|No.|NO|#");
export const MONTH = required("month", "月份|考核月份|月度|学月");
export const DEPARTMENT = required("text", "年级部|年部|级部|学部");
export const CLASS = required("class", "班级|班级名称|所带班级|任教班级|班别|班");
export const ID = column("id", "工号|教师编号|教师工号|职工号|教职工号");
export const WEEK = "周次|教学周";
export const TEACHER = "班主任|班主任姓名|教师姓名|教师|老师|姓名|班主任老师";
export const TERM = [column("text", "学年"), column("text", "学期"), column("text", "学科|科目|考试科目")];
export const REMARK = column("text", "备注|说明");

export const table = (
  name: string,
  kind: TableKind,
  title: RegExp,
  columns: readonly ColumnDefinition[],
  extra: Partial<TableDefinition> = {},
): TableDefinition => ({
  name,
  kind,
  title,
  distinctive: [],
  dimensions: [],
  monthly: "never",
  beyondRoster: false,
  ofPapers: false,
  itemised: false,
  columns: [ORDINAL, ...columns, REMARK],
  ...extra,
});
