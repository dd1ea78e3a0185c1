import { dayToSerial } from "../core/calendar";
import type { Month } from "../core/table";
import { isBlank, parseDate, ROSTER, tableNamed, type ColumnFinding, type Raw, type TableDefinition } from "../sheets";

/** What becomes of a table when a term ends; the old sheet is put away in any case. */
export type Carry =
  /** Goes on as it is: what holds from term to term. */
  | "whole"
  /** Goes on with the same people and classes in the same order, and nothing said of them. */
  | "people"
  /** Goes on with the cases and tasks that are still open. */
  | "open";

/** The tables that hold from term to term: who is who, training and certificates, honours and appointments, bans, bodies and their terms of office, plans and money by year. */
const WHOLE: ReadonlySet<string> = new Set([
  ROSTER,
  ...["培训学时", "资格证书", "继续教育档案", "岗位津贴登记", "评选日程"],
  ...["荣誉登记", "课题登记", "论著登记", "任职登记", "带教登记", "放宽审批", "德育成果", "评优登记", "帮扶带结对", "新老结对"],
  ...["教师处分", "师德师风登记", "工作室问题登记"],
  ...["工作坊名册", "工作坊成员", "工作坊年度", "工作坊成果", "工作坊经费"],
  ...["工作室名单", "工作室成员", "工作室建设进度", "工作室任务", "工作室活动"],
  ...["工作机构", "机构人员", "工作目标", "工作台账", "培训区域", "成长团队", "成长团队成员", "青年学习营", "学习营跟踪", "六大系统"],
  ...["制度台账", "督查安排", "经费预算", "培训经费"],
]);
const SCHOOL_CALENDAR = "校历";

/** The one place where it is decided which table is what. */
export function carryOf({ name, kind }: TableDefinition): Carry {
  if (WHOLE.has(name)) return "whole";
  return kind === "register" || name === SCHOOL_CALENDAR ? "open" : "people";
}

/** Columns of a case that say whether it is decided. */
const STATE = new Set(["状态", "认定状态"]);
const PENDING = "待核";
/** Columns that are filled in when a task is done. */
const DONE = new Set(["完成", "完成日", "完成日期", "答复日", "结论", "审批日", "决定日", "处理日", "实交日", "交稿日", "办结日", "办结日期"]);
/** Columns that say how long something lasts. */
const UNTIL = new Set(["止", "禁评至", "期限", "期满日", "处分期限", "处分期满", "解除日", "解除日期"]);

/** Whether a row of a register is still open when the new term begins: a pending case, a task not done, a ban not over. A length that is no date is not taken to be over. */
export function isOpen(columns: readonly ColumnFinding[], contentOf: (column: ColumnFinding) => Raw, term: Month): boolean {
  return columns.some((column) => {
    const content = contentOf(column);
    if (STATE.has(column.name)) return String(content).trim() === PENDING;
    if (DONE.has(column.name)) return isBlank(content);
    return UNTIL.has(column.name) && !isBlank(content) && !isOver(content, term);
  });
}

function isOver(until: Raw, { year, month }: Month): boolean {
  const date = parseDate(until, {});
  const begin = year === undefined ? undefined : dayToSerial({ year, month, day: 1 });
  return date.kind === "date" && begin !== undefined && date.serial < begin;
}

/** What the roster says of a person is no judgement wherever it stands. */
const ON_ROSTER: ReadonlySet<string> = new Set(tableNamed(ROSTER).columns.filter(({ name }) => name !== "备注").map(({ name }) => name));
/** A heading of the school's own that names somebody or something rather than judging it. */
const NAMES = /(班主任|教师|老师|姓名|校区|学校|年级|级部|学部|部门|电话|学科|科目|学段|职务|岗位)$/;

/** Whether a column of a list of people says whom or what a row is about, rather than how they did. */
export function isAbout({ name, type, heading }: ColumnFinding, definition: TableDefinition): boolean {
  switch (type) {
    case "person":
    case "id":
    case "class":
    case "month":
    case "week":
    case "ordinal":
      return true;
    case "text":
    case "name":
    case "nameId":
      return name === definition.subject || definition.dimensions.includes(name) || ON_ROSTER.has(name) || NAMES.test(heading.replace(/\s/g, ""));
    case "count":
    case "money":
    case "rate":
    case "number":
    case "date":
    case "yesNo":
      return ON_ROSTER.has(name);
    case "score":
    case "total":
    case "deduction":
    case "level":
      return false;
  }
}
