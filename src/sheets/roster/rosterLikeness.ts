import { parseClassName } from "./classNotation";
import type { Headings } from "../headings/headings";
import type { RecognisedColumn, RecognisedSheet } from "../recognition/recognised";
import { type SheetData, cellOf, extent } from "../sheetData";
import type { ColumnType } from "../tables/tableDefinition";
import { compact, isBlank, textOf } from "../parse/text";

const HOMEROOM = /^正?班主任(?:姓名|老师|教师)?$/;
const PUPIL_COLUMN = /^(?:学生|学生姓名|学生名字|学号|学籍号|全国学籍号|座号|考号)$|家长|监护人/;
const PUPIL_TITLE = /学生(?!数|人数)|新生|学籍|住宿生|寄宿生|走读生|考生|幼儿/;
const STAFF_TITLE = /教职工|教职员|员工|(?:全体|全校|在职|在编)教师|教师花名册/;
/** Who had a class one after the other, or together. */
const POST_COLUMNS: ReadonlySet<string> = new Set(["职务", "任职起", "任职止", "津贴份额"]);
const MOST_TEACHERS_OF_CLASS = 3;

/** Whose list a sheet that calls itself 名册 is, where it is none of homeroom teachers; undefined where it may be one. */
export function whoseListElse({ sheet, headings, columns }: RecognisedSheet): "pupils" | "staff" | undefined {
  const titles = titlesOf(sheet, headings);
  const names = headings.columns.map(({ name }) => name);
  const speaksOfThem = [...titles, ...names].some((words) => words.includes("班主任"));
  if (names.some((name) => PUPIL_COLUMN.test(name)) || (!speaksOfThem && titles.some((title) => PUPIL_TITLE.test(title)))) return "pupils";
  const rows = rowsWith(sheet, headings, columns);
  const classes = rows.flatMap(({ grade, className }) => (className === "" ? [] : [`${grade}|${className}`]));
  const hasPosts = columns.some(({ name }) => POST_COLUMNS.has(name));
  if (!hasPosts && classes.length > MOST_TEACHERS_OF_CLASS * new Set(classes).size) return "pupils";
  if (speaksOfThem) return undefined;
  const hasClasses = columns.some(({ type }) => type === "class");
  return (hasClasses ? rows.length >= 3 && classes.length * 2 < rows.length : titles.some((title) => STAFF_TITLE.test(title))) ? "staff" : undefined;
}

/** 班主任名单, 班主任一览表; not 优秀班主任名单, nor 副班主任名单. */
const ROSTER_TITLE = /(?<!优秀|先进|星级|骨干|新任|拟任|候选|后备|见习|十佳|最美|获奖|副|名|级)班主任(?:老师|教师)?(?:名单|名录|一览|安排|分工|配备|通讯录|联系|任命|聘任|基本信息|、副班主任)/;
const ALLOCATION_TITLE = /(?:任课|任教|科任|课务|教学|教师).{0,6}(?:安排|分工|一览|配备|任务)/;
const SUBJECTS: ReadonlySet<string> = new Set(["语文", "数学", "英语", "外语", "科学", "体育", "音乐", "美术", "物理", "化学", "生物", "历史", "地理", "政治", "道法", "道德与法治", "信息", "信息技术", "劳动"]);
/** What is counted, scored or signed is about something that happened. */
const ANOTHER_TABLE = /[月周]份?$|分数?$|周次|日期|时间|得分|总分|扣|合计|小计|名次|排名|等[级次第]|天数|次数|签到|签名|考核|考评|情形|奖|金额|元\)?$/;
/** 24汽修1班, 海棠班, and 一年级 where it is the only one. */
const CLASS = /[班级]$/;
const PERSON = /^[\p{Script=Han}·]{2,6}$/u;

/** Some of them, or what they were paid. */
const NOT_ALL = /(?:优秀|先进|星级|骨干|新任|拟任|候选|后备|见习|十佳|最美|获奖|副)班主任|发放|领取|工资|支付/;

/**
 * How much a sheet that nothing names a roster is one: a row a class, each with its homeroom teacher, and nothing that is
 * measured; told by its title, or, where none is, by the allowance that each of them has.
 */
export function likenessToRoster(recognised: RecognisedSheet): "titled" | "paid" | "likely" | undefined {
  const { sheet, headings, columns } = recognised;
  const titles = titlesOf(sheet, headings);
  const person = headings.columns.find(({ position }) => position.column === columnOf(columns, "person"));
  const isTitled = titles.some((title) => ROSTER_TITLE.test(title));
  // Only homeroom teachers have an allowance for it.
  const isPaid = columns.some(({ name }) => name === "津贴标准");
  if (person === undefined || !(HOMEROOM.test(person.name) || isTitled || isPaid)) return undefined;
  if (headings.columns.some(({ name, fullMark }) => fullMark !== undefined || ANOTHER_TABLE.test(name)) || columns.some(({ item }) => item)) return undefined;
  const rows = rowsWith(sheet, headings, columns).filter(({ className, person: name }) => className !== "" && name !== "");
  const isEachOnce = new Set(rows.map(({ grade, className }) => `${grade}|${className}`)).size === rows.length;
  const plain = rows.filter(({ className, person: name }) => PERSON.test(name) && (parseClassName(className) !== undefined || CLASS.test(className)));
  if (rows.length < 2 || !isEachOnce || plain.length * 2 < rows.length || whoseListElse(recognised) !== undefined) return undefined;
  const isAllocation = titles.some((title) => ALLOCATION_TITLE.test(title)) && headings.columns.filter(({ name }) => SUBJECTS.has(name)).length >= 2;
  if (isTitled || isAllocation) return "titled";
  return isPaid && HOMEROOM.test(person.name) && !titles.some((title) => NOT_ALL.test(title)) ? "paid" : "likely";
}

const titlesOf = (sheet: SheetData, { titles }: Headings): readonly string[] => [compact(sheet.name), ...titles.map(({ text }) => text)];

const columnOf = (columns: readonly RecognisedColumn[], type: ColumnType): number | undefined => columns.find((column) => column.type === type)?.column;

interface ListedRow {
  readonly grade: string;
  readonly className: string;
  readonly person: string;
}

/** The rows that name a person or a class; a grade holds on below the row that writes it. */
function rowsWith(sheet: SheetData, headings: Headings, columns: readonly RecognisedColumn[]): readonly ListedRow[] {
  const gradeColumn = columns.find(({ name }) => name === "年级")?.column;
  const textAt = (row: number, column: number | undefined): string => (column === undefined ? "" : compact(textOf(cellOf(sheet, row, column))));
  const [classColumn, personColumn] = [columnOf(columns, "class"), columnOf(columns, "person")];
  const rows: ListedRow[] = [];
  let grade = "";
  for (let row = Math.max(...headings.rows) + 1; row < extent(sheet).endRow; row++) {
    const written = textAt(row, gradeColumn);
    if (!isBlank(written)) grade = written;
    const one = { grade, className: textAt(row, classColumn), person: textAt(row, personColumn) };
    if (one.person !== "" || (one.className !== "" && classColumn !== personColumn)) rows.push(one);
  }
  return rows;
}
