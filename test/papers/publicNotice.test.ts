import { MISSING_TEXT } from "../../src/core/value";
import { publicNotice } from "../../src/papers/publicNotice";
import { appraised, RESULTS, withRows, withScheme } from "../appraisal/workbook";
import { expectedOf } from "../support/expected";
import { sheet } from "../support/sheet";
import { withColumn, withRegister } from "./letters";
import { linesOf, made, sourceOf, wordsOn } from "./source";

const S1A = appraised(withScheme("学月与学年考核.xlsx", "S1A"));
const S1B = appraised(withScheme("月考核与学期考核.xlsx", "S1B"));
const SETTINGS = { school: "云溪镇中心小学", schoolYear: "2026-2027", term: "一", office: "德育处", receiver: "校长室" };

/** What stands on 考核结果 besides names, classes and honours, as somebody would look for it on the notice board. */
function figuresOf({ sheets }: typeof S1A, honours: readonly string[]): readonly string[] {
  const [headings = [], ...rows] = sheets.find(({ name }) => name === RESULTS)?.values ?? [];
  const hidden = headings.flatMap((heading, column) => (["姓名", "班级", "年级部", "名次", ...honours].includes(String(heading)) ? [] : [column]));
  // A whole number of one or two digits would also be found in a date or a running number.
  return rows.flatMap((row) => hidden.map((column) => String(row[column] ?? ""))).filter((figure) => figure.length > 2);
}

describe("the notice of 学月与学年考核.xlsx", () => {
  const paper = made(publicNotice, sourceOf(S1A, SETTINGS));
  const words = wordsOn(paper);

  it("is a letter about whom it concerns, with its basis", () => {
    expect(paper.page.orientation).toBe("Portrait");
    expect(words).toContain("关于云溪镇中心小学2026-2027学年第一学期班主任考核结果的公示");
    expect(words).toContain("依据班主任考核方案（三、2），现将考核结果公示如下。");
  });

  it("cites a regulation of the school's own by its name", () => {
    const own = withRows(withScheme("学月与学年考核.xlsx", "S1A"), "考核方案", (rows) => rows.map((row) => row.map((cell) => (cell === "S1A" ? "云溪办法" : cell))));
    expect(wordsOn(made(publicNotice, sourceOf(appraised(own), SETTINGS)))).toContain("依据“云溪办法”班主任考核方案");
  });

  it("lists names, classes and tiers, the best first", () => {
    expect(linesOf(paper).map((line) => [...line.values()])).toEqual([
      [1, "杨立新", "二(1)班", "一等奖"],
      [2, "梁海燕", "二(2)班", "一等奖"],
      [3, "罗国栋", "四(2)班", "一等奖"],
      [4, "冯丽娟", "六(1)班", "一等奖"],
      [5, "李静", "六(2)班", "一等奖"],
      [6, "高子涵", "一(1)班", "二等奖"],
      [7, "张静", "四(1)班", "二等奖"],
      [8, "高海燕", "五(1)班", "二等奖"],
      [9, "刘子涵", "三(1)班", "三等奖"],
      [10, "吴晓东", "三(2)班", "三等奖"],
      [11, "罗敏", "五(2)班", "三等奖"],
    ]);
  });

  it("has no reason, score, money or flag, nor whoever was vetoed", () => {
    expect(figuresOf(S1A, ["奖次"]).length).toBeGreaterThan(100);
    for (const figure of figuresOf(S1A, ["奖次"])) expect(words).not.toContain(figure);
    for (const secret of ["高志强", "体罚", "家长", "否决", "④", "①", "并列", MISSING_TEXT]) expect(words).not.toContain(secret);
    expect(expectedOf("学月与学年考核.xlsx").people?.map(({ name }) => name)).toContain("高志强");
  });

  it("runs seven days, both ends counted, from the day it is made unless the school says otherwise", () => {
    expect(words).toContain("公示时间：2026年11月24日至2026年11月30日（共7天）");
    expect(wordsOn(made(publicNotice, sourceOf(S1A, { noticeStart: "2027-01-28" })))).toContain("2027年1月28日至2027年2月3日（共7天）");
    // 2027-01-28 as Excel keeps it.
    expect(wordsOn(made(publicNotice, sourceOf(S1A, { noticeStart: "46415", noticeDays: 5 })))).toContain("2027年1月28日至2027年2月1日（共5天）");
  });

  it("counts working days by 校历 where the school says so, and leaves the end open where 校历 does not say", () => {
    // 2027-01-25 is a Monday; the Wednesday of that week is a holiday, the Saturday is worked.
    const calendar = sheet("校历", [
      ["日期", "周次", "类型"],
      ["2027-01-25", 20, ""],
      ["2027-01-27", "", "节假日"],
      ["2027-01-30", "", "工作日"],
      ["2027-02-01", 21, ""],
    ]);
    const school = { ...S1A, sheets: [...S1A.sheets, calendar] };
    const inWorkingDays = (noticeStart: string): string => wordsOn(made(publicNotice, sourceOf(school, { noticeStart, noticeInWorkingDays: true })));
    // 25, 26, 28, 29, 30 January, 1 and 2 February.
    expect(inWorkingDays("2027-01-25")).toContain("公示时间：2027年1月25日至2027年2月2日（共7个工作日）");
    expect(inWorkingDays("2027-02-04")).toContain("公示时间：2027年2月4日至　　　　年　　月　　日（共7个工作日）");
  });

  it("invents no day, receiver or phone", () => {
    const open = wordsOn(made(publicNotice, sourceOf(S1A, { noticeStart: "放假前", receiver: undefined, phone: undefined })));
    expect(open).toContain("公示时间：　　　　年　　月　　日至　　　　年　　月　　日（共7天）");
    // Lines to write on.
    expect(open).toMatch(/受理部门：\uFF3F+$/m);
    expect(open).toMatch(/联系电话：\uFF3F+$/m);
    // Nobody has said what the school is called either.
    expect(open).toContain("（盖章）");
    expect(open).toContain("关于班主任考核结果的公示");
  });

  it("says that an open case may change it, and not whose", () => {
    expect(words).toContain("有待核事项 1 件，查实前名单可能变动，不得定稿");
  });
});

describe("the notice", () => {
  it("proclaims no class of a department while another of it has no score (S1C)", () => {
    const filled = withRows(withScheme("../../assets/samples/S1C-示例.xlsx", "S1C"), "考核方案", (rows) =>
      rows.map((row) => row.map((cell, column) => (column !== 6 ? cell : row[3] === "前几名" ? 1 : row[1] === "基准日" ? "2026-10-15" : cell))),
    );
    // 林晓 and 陈明 are the two of 低年级部, the best of which is proclaimed.
    expect(wordsOn(made(publicNotice, sourceOf(filled, SETTINGS)))).toContain("林晓");
    const open = withRows(filled, "班级常规检查", (rows) => rows.map((row) => (row.includes("一(2)班") ? row.map((cell, column) => (column < 5 ? cell : "缺")) : row)));
    const words = wordsOn(made(publicNotice, sourceOf(open, SETTINGS)));
    expect(words).not.toContain("林晓");
    expect(words).toContain("王悦");
  });

  it("proclaims nobody with whom somebody without a score is still to be compared, and says how many", () => {
    const unscored = appraised(withRows(withScheme("学月与学年考核.xlsx", "S1A"), "2026年9月", (rows) => rows.map((row, index) => (index === 4 ? row.map((cell, column) => (column === 3 ? "" : cell)) : row))));
    const found = made(publicNotice, sourceOf(unscored, SETTINGS));
    expect(linesOf(found)).toEqual([]);
    // Twelve teachers, one of them vetoed.
    expect(wordsOn(found)).toContain("有 11 人的结果待定、缺数据或对不上名册，未列入名单");
  });

  it("leaves out somebody vetoed even if 考核结果 shows an honour", () => {
    const given = withRows(S1A, RESULTS, ([headings = [], ...rows]) => [headings, ...rows.map((row) => (row[0] === "高志强" ? row.map((cell, column) => (headings[column] === "奖次" ? "一等奖" : cell)) : row))]);
    expect(wordsOn(made(publicNotice, sourceOf(given)))).not.toContain("高志强");
  });

  it("leaves out nobody whose case takes no more than the pay of its month, and counts an open case once", () => {
    const byMonth = (reach: string) =>
      withRows(withScheme("学月与学年考核.xlsx", "S1A"), "考核方案", (rows) =>
        rows.flatMap((row) => {
          if (row[3] === "剔除" || row[3] === "剔除份额") return [];
          const barred = row.map((cell) => (cell === "学年奖" ? "学月津贴" : cell));
          return row[1] === "一票否决" && row[3] === "影响" ? [barred, barred.map((cell) => (cell === "影响" ? "影响范围" : cell === "学月津贴" ? reach : cell))] : [row];
        }),
      );
    const noticeOf = (reach: string) => wordsOn(made(publicNotice, sourceOf(appraised(byMonth(reach)), SETTINGS)));
    expect(noticeOf("当月")).toContain("高志强");
    expect(noticeOf("全学年")).not.toContain("高志强");
    expect(noticeOf("当月起")).toContain("有待核事项 1 件");
  });

  it("prints what 考核结果 shows, not what would come out now", () => {
    const shown = withRows(S1A, RESULTS, ([headings = [], ...rows]) => [headings, ...rows.map((row) => (row[0] === "罗敏" ? row.map((cell, column) => (headings[column] === "奖次" ? "二等奖" : cell)) : row))]);
    expect(linesOf(made(publicNotice, sourceOf(shown))).find((line) => line.get("姓名") === "罗敏")?.get("奖次")).toBe("二等奖");
  });

  it("has a column for each honour of 月考核与学期考核.xlsx, without grades of months and what is not decided", () => {
    const paper = made(publicNotice, sourceOf(S1B));
    const lines = linesOf(paper);
    expect([...(lines[0]?.keys() ?? [])]).toEqual(["序号", "姓名", "班级", "优秀班队", "标兵班队"]);
    expect(lines.map((line) => line.get("姓名"))).toEqual(["宋文博", "吴敏", "胡子涵", "赵敏", "黄晓东", "高建国", "张志强", "赵立新", "郑敏"]);
    expect(lines.every((line) => line.get("优秀班队") === "优秀班队" && line.get("标兵班队") === "")).toBe(true);
    const words = wordsOn(paper);
    for (const secret of [...figuresOf(S1B, ["优秀班队", "标兵班队"]).filter((figure) => !["优秀班队", "标兵班队"].includes(figure)), "不合格", "安全事故", "郭静", "周静"]) expect(words).not.toContain(secret);
    // 标兵班队: the first two of the 优秀班队 of each of three departments are 待定, while two of its conditions are not filled in.
    expect(words).toContain("有 6 人的结果待定");
  });

  it("has no column for honours by the month", () => {
    const monthly = appraised(withColumn(withScheme("月考核与学期考核.xlsx", "S1B"), "标兵班队", "窗口班级", "窗口班级"));
    expect(monthly.sheets.find(({ name }) => name === RESULTS)?.values[0]).toContain("9月窗口班级");
    expect(wordsOn(made(publicNotice, sourceOf(monthly)))).not.toContain("窗口班级");
  });

  it("does not list a tier that says that somebody failed", () => {
    const failing = appraised(withRows(withScheme("学月与学年考核.xlsx", "S1A"), "考核方案", (rows) => rows.map((row) => row.map((cell) => (cell === "三等奖" ? "不合格" : cell)))));
    const paper = made(publicNotice, sourceOf(failing));
    expect(linesOf(paper)).toHaveLength(8);
    expect(wordsOn(paper)).not.toMatch(/不合格|罗敏/);
  });

  it("is not made without results, nor where nobody has an honour", () => {
    expect(publicNotice.make({ ...sourceOf(S1A), shown: undefined })).toBeUndefined();
    const none = withRows(S1A, RESULTS, ([headings = [], ...rows]) => [headings, ...rows.map((row) => row.map((cell, column) => (headings[column] === "奖次" ? "" : cell)))]);
    expect(publicNotice.make(sourceOf(none))).toBeUndefined();
  });

  it("counts the objections that nobody has concluded", () => {
    const source = sourceOf(S1A);
    const objections = [{ 提出人: "王老师", 日期: 46350, 结论: "" }, { 提出人: "张老师", 日期: 46351, 结论: "维持原结果" }, { 提出人: "赵老师" }];
    const words = wordsOn(made(publicNotice, withRegister(source, "异议登记", objections)));
    expect(words).toContain("有异议待处理 2 件");
    for (const name of ["王老师", "张老师", "赵老师"]) expect(words).not.toContain(name);
    expect(wordsOn(made(publicNotice, source))).not.toContain("异议待处理");
  });
});
