import fc from "fast-check";
import type { SheetCase } from "../../reading/grid";
import { AWARDS, ITEMS, LEAVES, MONTHS, REGULATION, TEACHERS, VETOES, pointsOf, totalOf, type Teacher } from "./school";

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

/** How an office writes the same facts. The first of each list is the plainest. */
const WAYS = {
  layout: ["a sheet a month", "a list", "a list of items", "months over items", "a block a month", "items down", "side by side", "a sheet a class"],
  marks: ["(30分)", "(30)", "【30分】", "‖30分", "[30分]", "满分30", "≤30分", "a row of marks", "none"],
  total: ["得分", "总分", "合计", "月总分", "none"],
  rank: ["none", "名次", "排名", "班级排名"],
  class: ["班级", "班别", "所在班级", "班级名称"],
  person: ["班主任", "班主任姓名", "正班主任", "none"],
  className: ["一(1)班", "一（1）班", "一年级1班", "一1班", "1.1班"],
  order: ["class first", "person first"],
  serial: ["none", "序号"],
  numbers: ["numbers", "texts", "texts with 分"],
  format: ["General", "0.0", "0.00_ ", "@"],
  month: ["9月", "九月", "九月份", "2026年9月", "2026.9", "26.9", "第9月"],
  merged: ["written out", "merged"],
  title: ["none", "班级考核表", "2026—2027学年班级量化考核结果公示"],
  closing: ["none", "制表人:甲  审核人:乙", "注:以上分数已公示三天,无异议。"],
  roster: ["班主任名册", "班主任花名册", "班主任名单", "班主任安排表"],
  standard: ["津贴标准", "津贴", "班主任津贴", "月标准", "班主任费(元)"],
  awards: ["学生获奖", "学生获奖登记", "获奖加分"],
  awardPoints: ["加分", "加分值", "获奖加分", "分值"],
  leave: ["请假代班", "班主任请假登记", "请假记录"],
  days: ["请假天数", "天数", "请假天数(天)"],
  daysAs: ["1", "1天", "半天"],
  veto: ["一票否决登记", "否决情况登记"],
  case: ["④", "④体罚学生", "体罚或变相体罚学生"],
  state: ["成立", "属实", "查实", "经查属实", "已查实"],
  noState: ["不成立", "不属实", "查无实据"],
} as const;

type Ways = typeof WAYS;
export type Form = { readonly [K in keyof Ways]: Ways[K][number] };

export const forms: fc.Arbitrary<Form> = fc.record(Object.fromEntries(Object.entries(WAYS).map(([key, ways]) => [key, fc.constantFrom(...ways)]))) as fc.Arbitrary<Form>;

/** The words in which a form differs from the plainest, for whoever reads a failure. */
export const wordsOf = (form: Form): string =>
  Object.entries(form)
    .filter(([key, way]) => way !== WAYS[key as keyof Ways][0])
    .map(([key, way]) => `${key}: ${way}`)
    .join("; ");

const NAMED_BY_MONTH_OR_CLASS: ReadonlySet<Form["layout"]> = new Set(["a sheet a month", "side by side", "items down", "a sheet a class"]);

/** What a colleague who saw such a workbook would ask, said before anybody looks at how it is read; nothing of a plain one. */
export const questionsIn = (form: Form): readonly string[] => [...(form.awardPoints === "获奖加分" ? ["获奖加分 may be the points or the kind of award"] : []), ...tableQuestion(form)];

/** Once for all sheets of the months or classes. */
function tableQuestion({ title, layout, person, marks }: Form): readonly string[] {
  if (title !== "none" || !NAMED_BY_MONTH_OR_CLASS.has(layout)) return [];
  if (layout === "items down" || layout === "a sheet a class") return ["no word says what the sheet is of, and no column 班主任 does"];
  return person !== "none" && marks !== "none" ? [] : ["no word says what the sheet is of, nor 班主任 beside full marks"];
}

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** The workbook in that form. */
export function sheetsIn(form: Form): readonly SheetCase[] {
  return [roster(form), ...scores(form), awards(form), leaves(form), vetoes(form), { name: "考核方案", rows: REGULATION }];
}

function classWord({ className }: Form, { grade, section }: Teacher): string {
  const word = CHINESE[grade] ?? "";
  switch (className) {
    case "一(1)班":
      return `${word}(${section})班`;
    case "一（1）班":
      return `${word}（${section}）班`;
    case "一年级1班":
      return `${word}年级${section}班`;
    case "一1班":
      return `${word}${section}班`;
    case "1.1班":
      return `${grade}.${section}班`;
  }
}

function monthWord({ month }: Form, number: number): string {
  switch (month) {
    case "9月":
      return `${number}月`;
    case "九月":
      return `${CHINESE[number] ?? ""}月`;
    case "九月份":
      return `${CHINESE[number] ?? ""}月份`;
    case "2026年9月":
      return `2026年${number}月`;
    case "2026.9":
      return `2026.${number}`;
    case "26.9":
      return `26.${number}`;
    case "第9月":
      return `第${number}月`;
  }
}

function itemHeading({ marks }: Form, { name, mark }: (typeof ITEMS)[number]): string {
  switch (marks) {
    case "(30分)":
      return `${name}(${mark}分)`;
    case "(30)":
      return `${name}(${mark})`;
    case "【30分】":
      return `${name}【${mark}分】`;
    case "‖30分":
      return `${name}‖${mark}分`;
    case "[30分]":
      return `${name}[${mark}分]`;
    case "满分30":
      return `${name}满分${mark}`;
    case "≤30分":
      return `${name}(≤${mark}分)`;
    case "a row of marks":
    case "none":
      return name;
  }
}

function figure({ numbers }: Form, amount: number): Cell {
  switch (numbers) {
    case "numbers":
      return amount;
    case "texts":
      return String(amount);
    case "texts with 分":
      return `${amount}分`;
  }
}

/** The school writes the classes of its roster in one way, its sheets in the form's. */
const roster = ({ roster: name, standard }: Form): SheetCase => ({
  name,
  rows: [["序号", "班级", "班主任", standard], ...TEACHERS.map(({ name: person, grade, section, standard: amount }, index) => [index + 1, `${CHINESE[grade] ?? ""}(${section})班`, person, amount])],
});

/** The columns that say whom a row is about. */
function lead(form: Form): { readonly headings: readonly string[]; readonly of: (teacher: number) => readonly Cell[] } {
  const hasPerson = form.person !== "none";
  const swap = form.order === "person first" && hasPerson;
  const pair = <T>(className: T, person: T): readonly T[] => (!hasPerson ? [className] : swap ? [person, className] : [className, person]);
  const numbered = form.serial === "序号";
  return {
    headings: [...(numbered ? ["序号"] : []), ...pair<string>(form.class, form.person)],
    of: (index) => {
      const teacher = TEACHERS[index];
      return teacher === undefined ? [] : [...(numbered ? [index + 1] : []), ...pair<Cell>(classWord(form, teacher), teacher.name)];
    },
  };
}

const rankOf = (month: number, teacher: number): number => 1 + TEACHERS.filter((_, other) => totalOf(month, other) > totalOf(month, teacher)).length;

/** Without full marks it is the total that tells the items. */
const totalHeading = ({ total, marks }: Form): string => (total === "none" && marks === "none" ? "得分" : total);

/** The columns of points. */
function points(form: Form): { readonly headings: readonly string[]; readonly marks: readonly Cell[] | undefined; readonly of: (month: number, teacher: number) => readonly Cell[] } {
  const total = totalHeading(form);
  const beside = <T>(totals: T, rank: T): readonly T[] => [...(total === "none" ? [] : [totals]), ...(form.rank === "none" ? [] : [rank])];
  return {
    headings: [...ITEMS.map((item) => itemHeading(form, item)), ...beside<string>(total, form.rank)],
    marks: form.marks === "a row of marks" ? [...ITEMS.map(({ mark }) => mark), ...beside<Cell>(100, "")] : undefined,
    of: (month, teacher) => [...pointsOf(month, teacher).map((amount) => figure(form, amount)), ...beside<Cell>(figure(form, totalOf(month, teacher)), rankOf(month, teacher))],
  };
}

const titled = ({ title }: Form, rows: Rows): Rows => (title === "none" ? rows : [[title], ...rows]);
const closed = ({ closing }: Form, rows: Rows): Rows => (closing === "none" ? rows : [...rows, [closing]]);
const sheet = (form: Form, name: string, rows: Rows): SheetCase => {
  const whole = closed(form, titled(form, rows));
  return { name, rows: whole, formats: { [`A1:Z${whole.length}`]: form.format === "@" && form.numbers === "numbers" ? "General" : form.format } };
};
const marksRow = (blank: number, marks: readonly Cell[] | undefined): Rows => (marks === undefined ? [] : [["满分", ...Array.from({ length: blank - 1 }, () => ""), ...marks]]);
const all = TEACHERS.map((_, index) => index);

function scores(form: Form): readonly SheetCase[] {
  const [who, what] = [lead(form), points(form)];
  const under = (months: readonly number[], teachers: readonly number[], label?: string): Rows => [
    [...(label === undefined ? [] : [label]), ...who.headings, ...what.headings],
    ...marksRow(who.headings.length + (label === undefined ? 0 : 1), what.marks),
    ...months.flatMap((month) =>
      teachers.map((teacher, index) => [...(label === undefined ? [] : [index === 0 || form.merged === "written out" ? monthWord(form, month) : ""]), ...who.of(teacher), ...what.of(month, teacher)]),
    ),
  ];
  switch (form.layout) {
    case "a sheet a month":
      return MONTHS.map((month) => sheet(form, monthWord(form, month), under([month], all)));
    case "a list":
      return [sheet(form, "学月考核", under(MONTHS, all, "月份"))];
    case "a list of items":
      return [sheet(form, "学月考核", listOfItems(form))];
    case "months over items":
      return [sheet(form, "学月考核", monthsOverItems(form))];
    case "a block a month":
      return [sheet({ ...form, title: "none" }, "学月考核", MONTHS.flatMap((month) => [[`${monthWord({ ...form, month: "2026年9月" }, month)}班级考核`], ...under([month], all), [""]]))];
    case "items down":
      return MONTHS.map((month) => sheet(form, monthWord(form, month), itemsDown(form, month)));
    case "side by side":
      return MONTHS.map((month) => sheet(form, monthWord(form, month), sideBySide(under([month], all.slice(0, 4)), under([month], all.slice(4)))));
    case "a sheet a class":
      return all.map((teacher) => sheet(form, classWord({ ...form, className: "一(1)班" }, TEACHERS[teacher] ?? { name: "", grade: 0, section: 0, standard: 0 }), classSheet(form, teacher)));
  }
}

function listOfItems(form: Form): Rows {
  const who = lead(form);
  const rows = MONTHS.flatMap((month) =>
    all.flatMap((teacher) => pointsOf(month, teacher).map((amount, item) => [monthWord(form, month), ...who.of(teacher), ITEMS[item]?.name ?? "", ITEMS[item]?.mark ?? 0, figure(form, amount)])),
  );
  return [["月份", ...who.headings, "考核项目", "分值", "得分"], ...rows];
}

function monthsOverItems(form: Form): Rows {
  const [who, what] = [lead(form), points({ ...form, marks: form.marks === "a row of marks" ? "(30分)" : form.marks })];
  const spread = MONTHS.flatMap((month) => what.headings.map((_, index) => (index === 0 ? monthWord({ ...form, month: form.month === "26.9" || form.month === "2026.9" ? "9月" : form.month }, month) : "")));
  return [
    [...who.headings, ...spread],
    [...who.headings.map(() => ""), ...MONTHS.flatMap(() => what.headings)],
    ...all.map((teacher) => [...who.of(teacher), ...MONTHS.flatMap((month) => what.of(month, teacher))]),
  ];
}

function itemsDown(form: Form, month: number): Rows {
  const total = totalHeading(form);
  const classes = all.map((teacher) => classWord(form, TEACHERS[teacher] ?? { name: "", grade: 0, section: 0, standard: 0 }));
  const hasMarks = form.marks === "a row of marks";
  const marked = (mark: Cell): readonly Cell[] => (hasMarks ? [mark] : []);
  return [
    ["考核项目", ...marked("满分"), ...classes],
    ...ITEMS.map((item, index) => [itemHeading(form, item), ...marked(item.mark), ...all.map((teacher) => figure(form, pointsOf(month, teacher)[index] ?? 0))]),
    ...(total === "none" ? [] : [[total, ...marked(100), ...all.map((teacher) => figure(form, totalOf(month, teacher)))]]),
    ...(form.rank === "none" ? [] : [[form.rank, ...marked(""), ...all.map((teacher) => rankOf(month, teacher))]]),
  ];
}

function sideBySide(left: Rows, right: Rows): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return left.map((row, index) => [...row, ...Array.from({ length: width - row.length + 1 }, () => ""), ...(right[index] ?? [])]);
}

function classSheet(form: Form, teacher: number): Rows {
  const what = points(form);
  return [["月份", ...what.headings], ...marksRow(1, what.marks), ...MONTHS.map((month) => [monthWord(form, month), ...what.of(month, teacher)])];
}

const awards = (form: Form): SheetCase => ({
  name: form.awards,
  rows: [["班主任", "获奖项目", form.awardPoints], ...AWARDS.map(([teacher, what, amount]) => [TEACHERS[teacher]?.name ?? "", what, amount])],
});

const leaves = (form: Form): SheetCase => ({
  name: form.leave,
  rows: [["请假人", "请假类别", "请假日期", form.days], ...LEAVES.map(([teacher, day, days]) => [TEACHERS[teacher]?.name ?? "", "事假", day, daysIn(form, days)])],
});

function daysIn({ daysAs }: Form, days: number): Cell {
  if (daysAs === "1") return days;
  return daysAs === "半天" && days === 0.5 ? "半天" : `${days}天`;
}

const vetoes = (form: Form): SheetCase => ({
  name: form.veto,
  rows: [["姓名", "发生日期", "情形", "状态"], ...VETOES.map(([teacher, day, established]) => [TEACHERS[teacher]?.name ?? "", day, form.case, established ? form.state : form.noState])],
});
