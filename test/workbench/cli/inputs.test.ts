import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDistricts, savePaths } from "../../../workbench/cli/inputs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inputs-"));
  for (const path of ["全县/甲.xlsx", "全县/东区/乙.xlsx", "全县/东区/~$乙.xlsx", "全县/东区/深处/丙.xlsx", "全县/结果/东区/乙.xlsx", "全县/县汇总.xlsx", "西区/乙.xlsx"]) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(folder, path);

describe("the workbooks of a county", () => {
  it("lie in the folder and below it, each in its district; what the command writes is none of them", () => {
    expect(findDistricts([at("全县")], [at("全县/县汇总.xlsx"), at("全县/结果")]).map(({ place }) => place)).toEqual(["东区/乙.xlsx", "东区/深处/丙.xlsx", "甲.xlsx"]);
  });

  it("of several folders named each is a district", () => {
    expect(findDistricts([at("全县/东区"), at("西区"), at("全县/甲.xlsx")], []).map(({ place }) => place)).toEqual(["东区/乙.xlsx", "东区/深处/丙.xlsx", "西区/乙.xlsx", "甲.xlsx"]);
  });

  it("are saved where they lie, so that two of one name do not overwrite each other", () => {
    const inputs = findDistricts([at("全县/东区"), at("西区")], []);
    expect([...savePaths(inputs, "结果").values()]).toEqual([join("结果", "东区/乙.xlsx"), join("结果", "东区/深处/丙.xlsx"), join("结果", "西区/乙.xlsx")]);
    expect(() => savePaths(findDistricts([at("西区/乙.xlsx"), at("全县/东区/乙.xlsx")], []), "结果")).toThrow("同名");
  });

  it("have to be there", () => {
    mkdirSync(at("空"));
    expect(() => findDistricts([at("空")], [])).toThrow("没有 .xlsx 工作簿");
  });
});
