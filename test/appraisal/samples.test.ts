import { appraisalRun } from "../../src/appraisal/appraisalRun";
import { textsFor } from "../../src/messages";
import type { BuiltInId } from "../../src/schemes";
import { withScheme } from "./workbook";

const texts = textsFor("zh-CN");

/** What a clerk has to fill in before each sample is appraised in full, by the regulation's own gaps; nothing else of a sample is wrong. */
const TO_FILL_IN: Readonly<Record<BuiltInId, readonly string[]>> = {
  S0: ["基准日.值", "学期起.值", "学期止.值", "考评第2项.字段", "表彰奖励.值(优秀)", "年度支出.筛选(日期)", "定期应交日.期限"],
  S1A: ["学年奖.奖金总额"],
  S1B: ["标兵条件4.字段", "标兵条件5.字段", "周得分.写法"],
  S1C: ["基准日.值", "文明守纪班集体.前几名", "争先进.前几名"],
  S1D: ["基准日.值"],
  S1E: ["基准日.值", "培训截止.值", "验证截止.值", "录入截止.值", "评价截止.值", "审核截止.值", "上报截止.值", "公示止.期限", "抽查.比例", "综合分.权重(互评)", "综合分.权重(师评)", "答复期限.期限"],
  S1F: ["基准日.值", "评选日.值"],
  S2: ["基准日.值", "持证制度起.值", "每学时学分.值", "津贴标准.值"],
  S3: ["基准日.值", "日志满分.值", "新班主任年限.值", "优秀班主任.前几名", "奖励津贴.值(一等)", "奖励津贴.值(二等)", "奖励津贴.值(三等)", "荣誉分.值(省级)", "荣誉分.值(市级)", "荣誉分.值(县级)", "荣誉分.值(校级)", "家委会期限.值"],
  S4: ["基准日.值", "综合评价.权重(基础性)", "综合评价.权重(发展性)", "青年年龄.右", "评优结果.前几名(评优类别=优秀班主任工作室)", "评优结果.前几名(评优类别=优秀首席班主任)", "评优结果.前几名(评优类别=优秀青年班主任)", "评优结果.前几名(评优类别=优秀班主任)"],
};

/** What is asked of the school's own sheets: no pupil of two classes was assessed. */
const ASKED: Readonly<Partial<Record<BuiltInId, readonly string[]>>> = { S1E: ["学生评价 一(2)班、五(2)班"] };

const listed = (id: BuiltInId): readonly (readonly string[])[] =>
  (appraisalRun(withScheme(`../../assets/samples/${id}-示例.xlsx`, id), texts).plan.sheets.find(({ role }) => role === "problems")?.rows ?? []).map((row) => row.map(String));

const [LEVEL, SHEET, CONTENT, PROBLEM, ADVICE] = [0, 1, 3, 4, 5];
/** What findings of the regulation have: they stand on the sheets of results. */
const FINDING = "请核实后再使用这一行的结果。";

describe.each(Object.keys(TO_FILL_IN) as BuiltInId[])("the sample of %s", (id) => {
  const rows = listed(id);
  const waits = (words: string): string => (/^“(.*?)”的“(.*?)”还没有填写/.exec(words) ?? []).slice(1).join(".");

  it("has no other errors than settings to fill in", () => {
    const errors = rows.filter((row) => row[LEVEL] === "错误").map((row) => waits(row[PROBLEM] ?? "") || row.join(" "));
    expect([...errors].sort()).toEqual([...TO_FILL_IN[id]].sort());
  });

  it("asks nothing else of its sheets", () => {
    const asked = rows.filter((row) => row[LEVEL] === "提醒" && row[ADVICE] !== FINDING).map((row) => `${row[SHEET] ?? ""} ${row[CONTENT] ?? ""}`);
    expect(asked).toEqual(ASKED[id] ?? []);
  });

  it("tells each of them once, and nothing twice", () => {
    expect(rows.filter((row) => row[PROBLEM]?.startsWith("方案待填"))).toEqual([]);
    expect(new Set(rows.map((row) => row.join("\n"))).size).toBe(rows.length);
    const errors = rows.filter((row) => row[LEVEL] === "错误").map((row) => row[PROBLEM]);
    expect(new Set(errors).size).toBe(errors.length);
  });

  it("blames no 适用 for what is only to be filled in", () => {
    expect(rows.filter((row) => row[PROBLEM]?.includes("适用范围没有覆盖"))).toEqual([]);
  });
});
