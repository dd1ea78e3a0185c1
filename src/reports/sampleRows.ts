import { dayToSerial } from "../core/calendar";
import type { ColumnDefinition, TableDefinition } from "../sheets";
import { choicesOf } from "./choices";
import type { Scalar } from "./plan";

/** Invented people, so that a clerk can try everything before the school's own data are in. */
const PEOPLE: readonly string[] = ["林晓", "陈明", "王悦", "张帆", "刘宁", "赵欣"];
const CLASSES: readonly string[] = ["一(1)班", "一(2)班", "三(1)班", "三(2)班", "五(1)班", "五(2)班"];
const DEPARTMENTS: readonly string[] = ["低年级部", "低年级部", "中年级部", "中年级部", "高年级部", "高年级部"];
const SUBJECTS: readonly string[] = ["语文", "数学", "英语", "科学"];
const SAMPLE_MONTHS: readonly string[] = ["9月", "10月"];
const FIRST_DAY = dayToSerial({ year: 2026, month: 9, day: 7 }) ?? 0;
const WEEKS = 10;
/** So many rows show what a register is for. */
const REGISTER_ROWS = 3;

/** Columns that most schools leave blank: a post held throughout, a whole share, days by the calendar. */
const BLANK: ReadonlySet<string> = new Set(["任职起", "任职止", "津贴份额", "起", "止", "考核月", "代班人工号", "不合格情形", "条件4", "条件5"]);

/** Words for columns that hold neither numbers nor one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  年级部: DEPARTMENTS,
  年级: ["一年级", "一年级", "三年级", "三年级", "五年级", "五年级"],
  学段: ["低", "低", "中", "中", "高", "高"],
  职务: ["班主任"],
  职称: ["一级", "高级"],
  学科: SUBJECTS,
  学年: ["2026-2027"],
  学期: ["第一学期"],
  项目名称: ["作文竞赛", "合唱比赛", "田径运动会"],
  类别: ["学生竞赛", "班队团体", "学生作品"],
  假别: ["事假", "病假"],
  代班人: ["孙博", "周雪"],
  理由: ["校务会议定"],
  批准人: ["校务会"],
};

/** What one sample row is about. */
interface Case {
  readonly index: number;
  readonly month: string;
  readonly subject: string;
}

/** Sample rows for a table: everybody on a list (for each month and subject), a few rows of a register, the days of a calendar. */
export function sampleRows(definition: TableDefinition, columns: readonly ColumnDefinition[]): readonly (readonly Scalar[])[] {
  return casesOf(definition, columns).map((one, row) => columns.map((column) => cellFor(column, one, row)));
}

function casesOf({ kind, name, dimensions }: TableDefinition, columns: readonly ColumnDefinition[]): readonly Case[] {
  if (name === "校历") return Array.from({ length: WEEKS }, (_, index) => ({ index, month: "", subject: "" }));
  // Nothing is overridden in an example: an empty register says so.
  if (name === "人工调整") return [];
  const people = Array.from({ length: kind === "list" ? PEOPLE.length : REGISTER_ROWS }, (_, index) => index);
  const months = columns.some(({ type }) => type === "month") ? SAMPLE_MONTHS.slice(0, kind === "list" ? SAMPLE_MONTHS.length : 1) : [""];
  const subjects = dimensions.includes("学科") && columns.some((column) => column.name === "学科") ? SUBJECTS : [""];
  return months.flatMap((month) => people.flatMap((index) => subjects.map((subject) => ({ index, month, subject }))));
}

function cellFor(column: ColumnDefinition, { index, month, subject }: Case, row: number): Scalar {
  const { type, name } = column;
  if (BLANK.has(name)) return "";
  const pick = (words: readonly string[]): string => words[index % words.length] ?? "";
  const choices = choicesOf(column);
  switch (type) {
    case "ordinal":
      return row + 1;
    case "person":
      return pick(PEOPLE);
    case "id":
      return String(1001 + index);
    case "class":
      return pick(CLASSES);
    case "month":
      return month;
    case "week":
      return index + 1;
    case "date":
      return FIRST_DAY + 7 * index;
    case "score":
      return (column.fullMark ?? fullMarkIn(name) ?? 100) * 0.8 + ((row * 7) % 10);
    case "total":
      return "";
    case "count":
      if (name === "计薪天数") return 22;
      return /人数|应考|实考|班额/.test(name) ? 45 - (name.includes("优秀") ? 3 : 0) : 1 + (index % 3);
    case "rate":
      return 1;
    case "money":
      return 300;
    case "number":
      return 2 + index;
    case "deduction":
      return 1;
    case "level":
    case "yesNo":
    case "name":
    case "nameId":
    case "text":
      return name === "学科" && subject !== "" ? subject : pick(choices ?? WORDS[name] ?? [""]);
  }
}

/** 项目一(50分) → 50 */
function fullMarkIn(heading: string): number | undefined {
  const [, mark] = /(\d+)分/.exec(heading) ?? [];
  return mark === undefined ? undefined : Number(mark);
}
