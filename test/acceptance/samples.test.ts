import { readFileSync } from "node:fs";
import path from "node:path";
import { openBook } from "../../workbench/book";
import type { Book } from "../../workbench/book/types";
import { newPackage } from "../../workbench/package";
import { records } from "./commandLine";
import { PaneDriver } from "./paneDriver";
import { openSession, type Session } from "./session";

/** What follows from a regulation's invented data by the regulation itself: a column of its main sheet of results, by what its rows are about. */
interface Expected {
  readonly scheme: string;
  readonly sheet: string;
  readonly column: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const EXPECTED: readonly Expected[] = [
  // 孙博 has no honour, 周雪 half a year as homeroom teacher. S0-08, S0-13
  { scheme: "S0", sheet: "资格审核表", column: "资格", values: { 林晓: "符合", 孙博: "不符合", 陈明: "符合", 王悦: "符合", 周雪: "不符合" } },
  // Two months, the test, prizes: 95 + 95 + 92.5 + 2 and so on. S1A-06
  { scheme: "S1A", sheet: "考核结果", column: "总评分", values: { 林晓: 284.5, 陈明: 272, 王悦: 278, 张帆: 260.5, 刘宁: 282, 赵欣: 256 } },
  // The means of both inspections in two months, and a prize: 95 + 95.5 + 2 and so on; 校级 counts 1 for a class meeting lesson. S1B-01, S1B-12
  { scheme: "S1B", sheet: "考核结果", column: "综合得分", values: { 林晓: 192.5, 陈明: 184, 王悦: 190, 张帆: 174, 刘宁: 192, 赵欣: 167 } },
  { scheme: "S1C", sheet: "考核结果", column: "常规得分", values: { 林晓: -1, 陈明: -3, 王悦: -1, 张帆: -4, 刘宁: -1, 赵欣: -6 } },
  // 15 points of reward suffice; 许小米 has 12, 沈小舟 is not helped, 叶小溪 was not nominated. S1D-01
  { scheme: "S1D", sheet: "减免资格", column: "减免", values: { 方小禾: "可申请减免", 唐小满: "可申请减免", 许小米: "不可申请", 沈小舟: "不可申请", 叶小溪: "不可申请" } },
  {
    scheme: "S1E",
    sheet: "综合素质评价进度",
    column: "评价环节",
    values: { "一(1)班": "已完成", "一(2)班": "已完成", "三(1)班": "已完成", "三(2)班": "已完成", "五(1)班": "已完成", "五(2)班": "已完成" },
  },
  // Published at 省级; only took part in a project; leads one at 市级. S1F-04
  { scheme: "S1F", sheet: "主持人资格审核", column: "研究成果", values: { 林晓: "是", 陈明: "否", 王悦: "是" } },
  { scheme: "S2", sheet: "班主任培训情况", column: "累计学时", values: { 林晓: 32, 陈明: 8, 王悦: 32, 张帆: 20, 刘宁: 8, 赵欣: 0 } },
  // 赵欣's class had a grave case after the talk of 14 October. S3-03
  { scheme: "S3", sheet: "班主任督导", column: "约谈", values: { 林晓: "否", 陈明: "否", 王悦: "否", 张帆: "否", 刘宁: "否", 赵欣: "是" } },
  {
    scheme: "S4",
    sheet: "工作进度表",
    column: "完成",
    values: { 市级培训: 7, 德育微课题: 38, 班本课程: 96, 指导文件: 3, 理想教室建设学校: 2, 青年班主任学习营: 2, 县级名班主任工作室: 2, 六大系统: 6 },
  },
];

/** What people see; the journal tells when it was made. */
const visibleValues = (book: Book): unknown => book.sheetValues().filter(({ name }) => !name.startsWith("_BZR_")).map(({ name, values }) => ({ name, values }));

describe.each(EXPECTED)("the sample workbook of $scheme", ({ scheme, sheet, column, values }) => {
  let session: Session;
  let made: unknown;

  beforeAll(async () => {
    session = await openSession(newPackage().save());
    const pane = new PaneDriver(session);
    await session.choose(scheme);
    await pane.press("登记表");
    await pane.tick("registers");
    await pane.tick("samples");
    await pane.press("新建考核表");
    made = visibleValues(session.book);
  });

  afterAll(() => session.close());

  it("is the one in assets/samples", async () => {
    const file = path.resolve(__dirname, "../../assets/samples", `${scheme}-示例.xlsx`);
    const committed = await openBook(readFileSync(file), { fileName: path.basename(file), locale: "zh-CN" });
    await committed.calculate();
    expect(visibleValues(committed)).toEqual(made);
    committed.dispose();
  });

  it("is appraised at once, with nothing missing but settings", async () => {
    await session.client.press("Appraise");
    expect(session.client.messages.at(-1)).toContain(`已按方案 ${scheme} 考核`);
    const [subject = ""] = session.values(sheet)[0]?.map(String) ?? [];
    const rows = records(session.values(sheet)).map((row) => [row[subject], row[column]]);
    expect(rows).toEqual(expect.arrayContaining(Object.entries(values)));
    const errors = records(session.values("问题清单")).filter((row) => row["级别"] === "错误" && !String(row["问题"]).includes("还没有填写"));
    expect(errors).toEqual([]);
  });
});
