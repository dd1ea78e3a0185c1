import { errorText } from "../../src/excel/errorText";
import { UserError } from "../../src/excel/userError";
import { textsFor } from "../../src/messages";

const texts = textsFor("zh-CN");
const said = (code: string): string => errorText({ code }, texts);

describe("a failure", () => {
  it.each([
    ["InvalidOperationInCellEditMode", /单元格正在编辑.*按 Enter/],
    ["AccessDenied", /受保护.*撤消保护/],
    ["RequestPayloadSizeLimitExceeded", /太大.*删去/],
    ["ApiNotFound", /请使用 Excel 2021/],
    ["Conflict", /有人也在改.*再试一次/],
    ["ItemNotFound", /删除或改名.*点“刷新”/],
    ["InvalidOperation", /受保护的视图.*再试一次/],
    ["InactiveWorkbook", /另一个.*点一下本工作簿/],
    ["ServiceNotAvailable", /正忙或连接中断.*再试一次/],
    ["MergedRangeConflict", /合并单元格.*取消合并/],
  ])("of Excel's, %s, is a sentence with a way out", (code, sentence) => {
    expect(said(code)).toMatch(sentence);
    expect(said(code)).not.toContain(code);
  });

  it("nobody knows gives its code and leads to the diagnostics", () => {
    expect(said("GeneralException")).toMatch(/诊断信息.*“GeneralException”/);
    expect(errorText(new Error("boom"), texts)).toMatch(/诊断信息.*“Error: boom”/);
  });

  it("to load a part of the add-in says to open the pane again, and shows no error", () => {
    const error = Object.assign(new Error("Loading chunk 712 failed.\n(error: https://localhost/712.js)"), { name: "ChunkLoadError", code: undefined });
    expect(errorText(error, texts)).toMatch(/没有装载.*关闭窗格,再打开/);
    expect(errorText(error, texts)).not.toMatch(/712|诊断/);
    expect(errorText(error, textsFor("en-US"))).toMatch(/Close the pane, open it again/);
  });

  it("of the user's is told by its text", () => {
    expect(errorText(new UserError("pane.sheetGone", { sheet: "草稿" }), texts)).toContain("工作表“草稿”已不存在");
  });
});
