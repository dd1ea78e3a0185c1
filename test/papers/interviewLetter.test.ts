import { interviewLetter } from "../../src/papers/interviewLetter";
import { withRows, withScheme } from "../appraisal/workbook";
import { entriesOf, halvesOf, linesIn, S3, supervised, withRegister } from "./letters";
import { made, pagesOf, sourceOf, wordsOn } from "./source";

/** Nobody has spoken with the departments yet. */
const UNHEARD = withRows(S3, "年级部约谈登记", (rows) => rows.slice(0, 1));

describe("the letters of S3's sample", () => {
  const source = supervised(S3, { school: "示例中学", office: "政教处" });
  const paper = made(interviewLetter, source);

  it("call 赵欣 in for the case after the last interview, and nobody else", () => {
    expect(pagesOf(paper)).toHaveLength(1);
    const entries = entriesOf(paper.rows);
    expect(entries.get("被约谈人")).toBe("赵欣");
    expect(entries.get("班级、部门")).toBe("五(2)班");
    // Of the two grave cases the one of 10-12 lies before the interview of 10-14.
    expect(entries.get("约谈事由")).toBe("违纪处分1例：\n2026年10月19日 记过 处3号 恶劣");
  });

  it("name the clause with its words, and who leads and takes part by them", () => {
    const entries = entriesOf(paper.rows);
    expect(entries.get("依据条款")).toMatch(/^三\(一\)2\(1\)\n凡因班级学生违纪情况严重且影响恶劣/);
    expect(entries.get("牵头部门")).toBe("年级部");
    expect(entries.get("参与部门")).toBe("政教处");
  });

  it("quote a sheet of an earlier version as it is: its 依据, and 说明 for the words", () => {
    const earlier = withRows(S3, "考核方案", ([headings = [], ...rows]) => {
      const at = (heading: string): number => headings.indexOf(heading);
      const holds = new Map([[at("依据"), at("编号")], [at("说明"), at("原文")]]);
      return [headings.slice(0, 11), ...rows.map((row) => row.slice(0, 11).map((cell, column) => row[holds.get(column) ?? column] ?? cell))];
    });
    expect(entriesOf(made(interviewLetter, supervised(earlier)).rows).get("依据条款")).toMatch(/^S3-03\n凡因班级学生违纪情况严重且影响恶劣/);
  });

  it("leave time, place and day to write in", () => {
    const entries = entriesOf(paper.rows);
    expect(entries.get("约谈时间")).toBe("");
    expect(entries.get("约谈地点")).toBe("");
    expect(linesIn(halvesOf(paper.rows)[0]).at(-1)).toBe("　　　　年　　月　　日");
  });

  it("have a slip to sign below the cut", () => {
    const [, slip] = halvesOf(paper.rows);
    expect(slip[0]?.cells[0]?.style).toBe("cut");
    expect(linesIn(slip).slice(1, 3)).toEqual(["约谈通知书签收回执", "本人已收到《约谈通知书》。"]);
    expect(entriesOf(slip).get("被约谈人")).toBe("赵欣");
    expect(entriesOf(slip).get("签收人")).toBe("");
  });

  it("call in those whom the regulation names for a department", () => {
    const pages = pagesOf(made(interviewLetter, supervised(UNHEARD)));
    expect(pages).toHaveLength(2);
    const entries = entriesOf(pages[1] ?? []);
    expect(entries.get("被约谈人")).toBe("年级部主任、分管德育副主任");
    expect(entries.get("班级、部门")).toBe("高年级部");
    expect(entries.get("约谈事由")).toBe("违纪处分2例：\n2026年10月12日 五(2)班 记过 处2号 恶劣\n2026年10月19日 五(2)班 记过 处3号 恶劣");
    expect(entries.get("牵头部门")).toBe("督导室");
    expect(entries.get("参与部门")).toBe("政教处、校纪委");
  });

  it("say on each page that the results are outdated", () => {
    for (const page of pagesOf(made(interviewLetter, { ...supervised(UNHEARD), outdated: true }))) expect(page[0]?.cells[0]?.style).toBe("warning");
  });
});

describe("the letters for months one after the other", () => {
  // Three months in a row with somebody punished: two cases in September, one in each of the others.
  const punished = (day: number, paper: string): Record<string, string | number> => ({ 班级: "五(2)班", 班主任: "赵欣", 学生: "某生", 日期: day, 处分: "记过", 文号: paper, 恶劣: "否" });
  const [HEADINGS = []] = S3.sheets.find(({ name }) => name === "违纪处分")?.values ?? [];
  const monthly = withRows(S3, "违纪处分", () => [HEADINGS, ...[punished(46270, "处1号"), punished(46275, "处2号"), punished(46305, "处3号"), punished(46335, "处4号")].map((row) => HEADINGS.map((heading) => row[String(heading)] ?? ""))]);
  // 校历 tells September only.
  const byMonth = withRows(withRows({ ...monthly, sheets: monthly.sheets.filter(({ name }) => name !== "校历") }, "约谈登记", (rows) => rows.slice(0, 1)), "考核方案", (rows) => rows.map((row) => row.map((cell, column) => (row[1] === "约谈" && row[3] === "计法" && column === 6 ? "逐月连续" : cell))));

  it("have a line for each month", () => {
    const paper = made(interviewLetter, supervised(byMonth));
    expect(entriesOf(paper.rows).get("约谈事由")).toBe("违纪处分4例：\n2026年9月 记过 处1号、记过 处2号\n2026年10月 记过 处3号\n2026年11月 记过 处4号");
  });
});

describe("the letters for 约谈整改", () => {
  const source = supervised(S3);
  const register = withRegister(source, "约谈整改", [
    { 触发规则: "家访不到位", 对象: "陈明", 日期: 46340, 牵头: "低年级部", 参与: "工会" },
    { 触发规则: "家访不到位", 对象: "林晓", 日期: 46340, 牵头: "低年级部", 完成: 46345 },
    { 触发规则: "约谈", 对象: "赵欣", 牵头: "高年级部", 完成: "否" },
  ]);
  const pages = pagesOf(made(interviewLetter, register));

  it("are one for each row nobody has finished", () => {
    expect(pages.map((page) => entriesOf(page).get("被约谈人"))).toEqual(["赵欣", "陈明"]);
    expect(wordsOn(made(interviewLetter, register))).not.toContain("林晓");
  });

  it("say what the row says, and nothing it does not", () => {
    const entries = entriesOf(pages[1] ?? []);
    // 46340 is 2026-11-14.
    expect(["班级、部门", "约谈事由", "依据条款", "牵头部门", "参与部门"].map((asked) => entries.get(asked))).toEqual(["", "2026年11月14日 家访不到位", "家访不到位", "低年级部", "工会"]);
  });

  it("are one with the warning they are about, with the row's departments", () => {
    const entries = entriesOf(pages[0] ?? []);
    expect(entries.get("约谈事由")).toBe("违纪处分1例：\n2026年10月19日 记过 处3号 恶劣");
    expect(entries.get("牵头部门")).toBe("高年级部");
    expect(entries.get("参与部门")).toBe("政教处");
  });

  it("are not made where nothing calls for an interview", () => {
    expect(interviewLetter.make(sourceOf(withScheme("学月与学年考核.xlsx", "S1A")))).toBeUndefined();
  });
});

it("are not made for what is only pointed out, as S1F's prize of a low level", () => {
  expect(interviewLetter.make(supervised(withScheme("../../assets/samples/S1F-示例.xlsx", "S1F")))).toBeUndefined();
});
