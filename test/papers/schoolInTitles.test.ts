import { schoolInTitles } from "../../src/papers/schoolInTitles";
import { readSheets, type Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";

const HEADINGS: readonly Raw[] = ["班级", "班主任", "得分"];
/** What the titles of sheets called 学月考核, one a month, say of the school. */
const schoolOf = (...titles: readonly string[]): string | undefined => {
  const sheets = titles.map((title, index) => sheet(`2026年${index + 9}月学月考核`, [[title], HEADINGS, ["一(1)班", "林晓", 95]]));
  const { findings } = readSheets(sheets, { wanted: [{ name: "学月考核", columns: ["得分"], optionalColumns: [], whenAbsent: "silent" }] });
  expect(findings.filter(({ kind }) => kind === "read")).toHaveLength(titles.length);
  return schoolInTitles(sheets, findings);
};

it.each([
  ["云溪镇中心小学2026年9月班主任考核表", "云溪镇中心小学"],
  ["云溪市第三中学 班主任学月考核", "云溪市第三中学"],
  ["2026-2027学年第一学期云溪实验学校班主任考核表", "云溪实验学校"],
  ["2026年9月云溪师范学校附属小学班主任考核表", "云溪师范学校附属小学"],
  ["云溪幼儿园班主任考核", "云溪幼儿园"],
])("%s is of %s", (title, school) => {
  expect(schoolOf(title)).toBe(school);
});

it.each(["乡镇小学班主任考核方案考核表", "中小学班主任考核表", "全校班主任考核表", "2026年9月班主任考核表", "本学校班主任考核表", "初中班主任考核表", "各年级小学班主任考核表", "云溪区中小学学校考核表", "低年级小学生考核"])("%s names no school", (title) => {
  expect(schoolOf(title)).toBeUndefined();
});

it("several schools are none", () => {
  expect(schoolOf("云溪镇中心小学9月考核", "云溪镇第二小学10月考核")).toBeUndefined();
  expect(schoolOf("云溪镇中心小学9月考核", "10月考核")).toBe("云溪镇中心小学");
});
