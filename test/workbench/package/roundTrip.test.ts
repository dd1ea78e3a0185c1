import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { openPackage } from "../../../workbench/package";

const FIXTURES = join(__dirname, "../../fixtures");
const FILES = ["各种部件.xlsx", "坏数据.xlsx", "学月与学年考核.xlsx", "月考核与学期考核.xlsx"];

describe("a workbook that is opened and saved", () => {
  it.each(FILES)("keeps every part of %s to the byte", (file) => {
    const bytes = readFileSync(join(FIXTURES, file));
    const saved = unzipSync(openPackage(bytes).save());
    expect(saved).toEqual(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, part])));
  });
});
