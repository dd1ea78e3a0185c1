import { eligibilityForms } from "../../src/papers/eligibilityForms";
import { valuesOfPaper, type PaperRow, type PaperSheet } from "../../src/plan/paper";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { withRows, withScheme, withSetting } from "../appraisal/workbook";
import { sampleOf, unshown, withChanged, withFurther } from "./samples";
import { cellAt, expectPagesToFit, made, pagesOf, printed, wordsOn } from "./source";

const S0 = sampleOf("S0");
const S1F = withSetting(sampleOf("S1F"), "评选日", "值", "2026-09-01");

const formsOf = (snapshot: Snapshot): readonly (readonly PaperRow[])[] => pagesOf(made(eligibilityForms, unshown(snapshot)));
const textsIn = (form: readonly PaperRow[]): readonly string[] => form.map(({ cells }) => cells.map(({ value }) => String(value)).join("|"));
const formOf = (snapshot: Snapshot, who: string): readonly string[] => textsIn(formsOf(snapshot).find((form) => String(form[1]?.cells[0]?.value).includes(who)) ?? []);
const lineOf = (form: readonly string[], condition: string): string | undefined => form.find((line) => line.startsWith(`${condition}|`));
const verdictOf = (form: readonly string[]): string | undefined => form.find((line) => line.startsWith("审核结果"));

describe("the forms of S0's sample", () => {
  it("are one for each of the five applicants, who is named at its head", () => {
    const forms = formsOf(S0);
    expect(forms.map((form) => form[1]?.cells[0]?.value)).toEqual([
      "姓名：林晓　申报角色：带头人　工作坊：启航工作坊　审核项目：资格",
      "姓名：孙博　申报角色：带头人　工作坊：育英工作坊　审核项目：资格",
      "姓名：陈明　申报角色：成员　工作坊：启航工作坊　审核项目：资格",
      "姓名：王悦　申报角色：成员　工作坊：启航工作坊　审核项目：资格",
      "姓名：周雪　申报角色：成员　工作坊：育英工作坊　审核项目：资格",
    ]);
    for (const form of forms) expect(textsIn(form)[2]).toBe("条件|证据（数值及出处）|是否符合|审核意见");
    expectPagesToFit(made(eligibilityForms, unshown(S0)));
  });

  it("tell each condition with the cells and register rows behind it", () => {
    const form = formOf(S0, "林晓　");
    expect(form.slice(3, 11)).toEqual([
      "岗位|在岗：是（工作坊申报!F2）|是|",
      "年限|班主任年限：12（工作坊申报!H2）；应不少于5年|是|",
      "职称|职称：高级（工作坊申报!I2）；应达到高级|是|",
      "荣誉|荣誉登记：个人 市级（荣誉登记!C2）；荣誉登记：班级 市级（荣誉登记!C3）|是|",
      "师德|师德认定：是（工作坊申报!J2）|是|",
      "业绩|课题登记：主持 县级（课题登记!D2）；论著登记：论文 省级 是（论著登记!C2）|是|",
      "带教|带教登记：周雪（带教登记!C2）；带教认定：是（工作坊申报!L2）|是|",
      "能力|能力认定：是（工作坊申报!K2）|是|",
    ]);
    expect(verdictOf(form)).toBe("审核结果：符合");
  });

  it("say what is lacking, and that a comparison does not hold", () => {
    const form = formOf(S0, "周雪");
    // 0.5 years of the 1 that is asked of members.
    expect(lineOf(form, "年限")).toBe("年限|班主任年限：0.5（工作坊申报!H6）；应不少于1年，不符|否|");
    expect(lineOf(form, "业绩")).toBe("业绩|荣誉登记：没有登记；课题登记：没有登记；论著登记：没有登记|否|");
    expect(verdictOf(form)).toBe("审核结果：不符合（未达到：年限、业绩(个人荣誉、班级荣誉、课题、论文)）");
  });

  it("say who waived a condition and why", () => {
    const form = formOf(withFurther(S0, "荣誉登记", [{ 姓名: "孙博", 对象: "个人", 级别: "区级" }, { 姓名: "孙博", 对象: "班级", 级别: "校级" }]), "孙博　");
    expect(lineOf(form, "职称")).toBe("职称|职称：一级（工作坊申报!I3）；应达到高级，不符；放宽审批：带班成绩特别突出 校务会（放宽审批!D2）|是|");
    expect(verdictOf(form)).toBe("审核结果：符合（职称已放宽，理由：带班成绩特别突出，批准人：校务会）");
  });

  it("leave room for who waives it where nobody has", () => {
    const honoured = withFurther(S0, "荣誉登记", [{ 姓名: "孙博", 对象: "个人", 级别: "区级" }, { 姓名: "孙博", 对象: "班级", 级别: "校级" }]);
    const form = formOf(withRows(honoured, "放宽审批", (rows) => rows.slice(0, 1)), "孙博　");
    expect(verdictOf(form)).toMatch(/^审核结果：需放宽（职称）\u3000批准人：\u3000+理由：\u3000+$/);
  });

  it("call open what nobody has judged yet, and name the cell", () => {
    const form = formOf(withChanged(S0, "工作坊申报", "林晓", "师德认定", ""), "姓名：林晓");
    expect(lineOf(form, "师德")).toBe("师德|师德认定：未填（工作坊申报!J2）|待认定|");
    expect(verdictOf(form)).toBe("审核结果：待认定（师德）");
  });

  it("say that somebody is in without the conditions", () => {
    const form = formOf(withFurther(S0, "任职登记", [{ 姓名: "孙博", 职务: "工作室主持人", 级别: "校级", 任职状态: "在任" }]), "孙博　");
    expect(lineOf(form, "自动入选")).toBe("自动入选|任职登记：工作室主持人 校级 在任（任职登记!C3）|是|");
    expect(verdictOf(form)).toBe("审核结果：符合（自动入选）");
  });

  it("say that the verdict was adjusted, by whom and why", () => {
    const form = formOf(withFurther(S0, "人工调整", [{ 对象: "周雪", 项目: "资格", 改后: "符合", 理由: "复核后认定", 批准人: "校长" }]), "周雪");
    expect(verdictOf(form)).toBe("审核结果：符合（人工调整，理由：复核后认定，批准人：校长）");
  });

  it("say on each page that the results are outdated", () => {
    for (const form of pagesOf(made(eligibilityForms, { ...unshown(S0), outdated: true }))) expect(form[0]?.cells[0]?.style).toBe("warning");
  });
});

describe("the forms of S1F's sample", () => {
  it("tell a row of a register once, by the rule that looks at most of it", () => {
    // 陈明 took part in one project of the city's: no publication, no prize, and not its leader.
    expect(lineOf(formOf(S1F, "陈明"), "研究成果")).toBe("研究成果|德育成果：课题 市级 参与（德育成果!C3）|否|");
  });

  it("write out days, and are met where the term of office is long enough", () => {
    const form = formOf(S1F, "林晓");
    expect(lineOf(form, "任期满3年")).toMatch(/^任期满3年\|可任至：2035年8月31日（主持人申报!F2）；.+\|是\|$/);
    expect(verdictOf(form)).toBe("审核结果：符合");
  });

  it("ask for the setting that is left blank", () => {
    expect(lineOf(formOf(sampleOf("S1F"), "林晓"), "任期满3年")).toContain("考核方案待填：评选日“值”|待认定");
  });

  it("name an established case against somebody, and hold back for an open one", () => {
    const accused = (state: string): Snapshot => withFurther(S1F, "师德师风登记", [{ 姓名: "林晓", 情形: "存在师德师风问题", 状态: state }]);
    const established = formOf(accused("成立"), "林晓");
    expect(verdictOf(established)).toMatch(/^审核结果：不符合（一票否决：.*存在师德师风问题）$/);
    expect(lineOf(established, "师德否决")).toMatch(/\|否\|$/);
    const open = formOf(accused("待核"), "林晓");
    expect(verdictOf(open)).toBe("审核结果：待认定（师德否决）");
    expect(lineOf(open, "师德否决")).toMatch(/\|待认定\|$/);
  });
});

describe("the forms of S1E's sample", () => {
  const S1E = withSetting(sampleOf("S1E"), "公示止", "期限", "1");

  it("write out days in comparisons too, and say what a count is of", () => {
    const form = formOf(S1E, "年级：一年级");
    // Posted on 2026-12-04 for a day, handed in on the 11th; the one question was answered.
    expect(lineOf(form, "公示期满")).toMatch(/；可报日2026年12月11日，应晚于2026年12月4日\|是\|$/);
    expect(lineOf(form, "质询已答复")).toMatch(/^质询已答复\|公示质询：2026年12月8日（公示质询!E2）；未答复质询0，应为0件\|是\|$/);
    for (const line of form) expect(line).not.toMatch(/\d{4}-\d\d-\d\d|[=≥≤<>]/);
  });
});

describe("what people wrote into 审核意见", () => {
  const paper = made(eligibilityForms, unshown(S0));

  /** Writes into the column 审核意见 of a condition on an applicant's page. */
  function written(before: PaperSheet, who: string, condition: string, opinion: string): Raw[][] {
    let current = "";
    return valuesOfPaper(before).map((row) => {
      if (String(row[0]).startsWith("姓名：")) current = String(row[0]);
      return current.startsWith(`姓名：${who}\u3000`) && row[0] === condition ? [row[0], row[1] ?? "", row[2] ?? "", opinion] : row;
    });
  }

  it("stays with the applicant and the condition, also when a column and rows were moved", () => {
    const rows = written(paper, "王悦", "业绩", "已核原件");
    const moved = [["年级初审"], ...rows.map((row) => ["", ...row])];
    const again = made(eligibilityForms, unshown(printed(withChanged(S0, "工作坊申报", "林晓", "职称", "正高级"), eligibilityForms.name, moved)));
    const opinions = pagesOf(again).map((form) => form.flatMap((row) => (cellAt(row, 3)?.style === "cell" ? [String(cellAt(row, 3)?.value)] : [])).filter(Boolean));
    expect(opinions).toEqual([[], [], [], ["已核原件"], []]);
    expect(textsIn(pagesOf(again)[3] ?? [])).toContainEqual(expect.stringMatching(/^业绩\|.*\|是\|已核原件$/));
  });

  it("is not given to somebody else when its applicant is gone", () => {
    const gone = withRows(S0, "工作坊申报", (rows) => rows.filter((row) => row[1] !== "王悦"));
    expect(wordsOn(made(eligibilityForms, unshown(printed(gone, eligibilityForms.name, written(paper, "王悦", "业绩", "已核原件")))))).not.toContain("已核原件");
  });
});

describe("forms of a school of any size", () => {
  it.each([1, 12, 50, 500])("are a page for each of %i applicants", (count) => {
    const applicants = Array.from({ length: count }, (_, index) => ({ 序号: index + 1, 姓名: `教师${index + 1}`, 工作坊: "启航工作坊", 申报角色: "带头人", 途径: "自愿申报", 在岗: "是", 从事管理: "否", 班主任年限: index % 9, 职称: "高级", 师德认定: "是", 能力认定: "是", 带教认定: "是" }));
    const school = withFurther(withRows(S0, "工作坊申报", (rows) => rows.slice(0, 1)), "工作坊申报", applicants);
    const paper = made(eligibilityForms, unshown(school));
    const pages = pagesOf(paper);
    expect(pages).toHaveLength(count);
    pages.forEach((page, index) => {
      const heads = page.filter(({ cells }) => String(cells[0]?.value).startsWith("姓名："));
      expect(heads.map(({ cells }) => cells[0]?.value)).toEqual([`姓名：教师${index + 1}\u3000申报角色：带头人\u3000工作坊：启航工作坊\u3000审核项目：资格`]);
    });
    expectPagesToFit(paper);
  });

  it("are not made where no rule decides about eligibility", () => {
    expect(eligibilityForms.make(unshown(withScheme("学月与学年考核.xlsx", "S1A")))).toBeUndefined();
  });
});
