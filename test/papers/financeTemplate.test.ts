import { financeTemplateRun, templateHeadings } from "../../src/papers/financeTemplate";
import { readReportSettings } from "../../src/papers/reportSettings";
import { sheetNameOf } from "../../src/plan/ownSheets";
import type { Snapshot } from "../../src/plan/snapshot";
import { texts, withScheme } from "../appraisal/workbook";
import { sheet } from "../support/sheet";

const TEMPLATE = sheet("2026年发放", [
  ["××市第一小学工资发放明细"],
  ["单位:", "第一小学"],
  ["人员编号", "姓  名", "银行卡号", "应发", "扣款", "实发金额"],
  ["T101", "张三", "6222", 100, 0, 100],
]);

describe("the finance office's own list", () => {
  it("gives its headings in their order, whatever stands above them", () => {
    expect(templateHeadings([TEMPLATE])).toEqual(["人员编号", "姓名", "银行卡号", "应发", "扣款", "实发金额"]);
  });

  it("is none without a heading for who is paid, nor on a hidden sheet", () => {
    expect(templateHeadings([sheet("Sheet1", [["应发", "扣款", "实发"]])])).toBeUndefined();
    expect(templateHeadings([{ ...TEMPLATE, visible: false }])).toBeUndefined();
    expect(financeTemplateRun(withScheme("学月与学年考核.xlsx", "S1A"), [], texts).outcome).toBe("refused");
  });

  it("is kept on 报表设置 beside what the school has said there", () => {
    const said = sheet("报表设置", [["项目", "值", "说明"], ["学校名称", "云溪镇中心小学", ""], ["签名栏", "会计、校长", ""]]);
    const before = withScheme("学月与学年考核.xlsx", "S1A");
    const snapshot: Snapshot = { ...before, sheets: [...before.sheets, said], own: new Map([...before.own, ["reportSettings", "报表设置"]]) };
    const [plan] = financeTemplateRun(snapshot, [TEMPLATE], texts).plan.sheets;
    if (plan === undefined) throw new Error("nothing planned");
    const written = sheet(sheetNameOf(plan.role), [plan.columns.map(({ heading }) => heading), ...plan.rows]);
    const after = readReportSettings({ ...snapshot, sheets: [...before.sheets, written] });
    expect(after).toMatchObject({ school: "云溪镇中心小学", signatures: ["会计", "校长"], financeColumns: ["人员编号", "姓名", "银行卡号", "应发", "扣款", "实发金额"] });
  });
});
