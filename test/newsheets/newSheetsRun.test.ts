import { textsFor } from "../../src/messages";
import { newSheetsRun, type NewSheets } from "../../src/newsheets/newSheetsRun";
import { schemePlan } from "../../src/appraisal/schemeSheet";
import { sheetNameOf } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import { builtInSchemes, type BuiltInId } from "../../src/schemes";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");

/** What the sheet that a regulation is about cannot do without; everything else is kept by some schools only. */
const NEEDED: Readonly<Record<BuiltInId, readonly string[]>> = {
  S0: ["工作坊申报", "放宽审批", "荣誉登记", "课题登记", "论著登记", "带教登记", "任职登记", "工作坊名册", "工作坊成员", "校历"],
  S1A: ["学月考核", "名册", "学生获奖", "统测成绩", "一票否决登记", "校历"],
  S1B: ["月考核", "请假代班", "奖励加分", "名册", "评优条件", "统测成绩", "校历"],
  S1C: ["班级常规检查", "名册", "校历"],
  S1D: ["帮扶学生", "校历"],
  S1E: ["评价进度", "名册", "校历"],
  S1F: ["主持人申报", "德育成果", "荣誉登记", "师德师风登记", "推荐名额", "校历"],
  S2: ["培训学时", "资格证书", "名册", "校历"],
  S3: ["违纪处分", "班级综合评比", "名册", "教师处分", "校历"],
  S4: ["工作目标", "工作台账", "青年学习营", "工作室名单", "六大系统", "校历"],
};

/** An empty workbook in which a regulation was chosen. */
function withOnly(id: BuiltInId): Snapshot {
  const { columns, rows } = schemePlan([builtInSchemes[id]], texts);
  const scheme = sheet("考核方案", [columns.map(({ heading }) => heading), ...rows]);
  return { sheets: [scheme], sheetNames: new Set(["Sheet1", "考核方案"]), own: new Map([["scheme", "考核方案"]]), canProve: true };
}

const made = (id: BuiltInId, chosen: NewSheets): readonly string[] => newSheetsRun(withOnly(id), chosen, texts).plan.sheets.map(({ role }) => sheetNameOf(role)).sort();

describe.each(Object.keys(NEEDED) as BuiltInId[])("新建考核表 of %s alone", (id) => {
  it("makes what its results need and no register that nobody has said the school keeps", () => {
    expect(made(id, {})).toEqual([...NEEDED[id]].sort());
    expect(made(id, { withSamples: true })).toEqual([...NEEDED[id]].sort());
  });

  it("says that there are others, and makes those that are chosen", () => {
    const { message } = newSheetsRun(withOnly(id), {}, texts);
    expect(message).toMatch(/另有 \d+ 种登记表没有建/);
    expect(made(id, { registers: ["人工调整"] })).toEqual([...NEEDED[id], "人工调整"].sort());
  });
});
