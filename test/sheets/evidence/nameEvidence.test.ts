import { nameEvidence } from "../../../src/sheets/evidence/nameEvidence";
import { column } from "../../../src/sheets/tables/defineTable";

const POINTS = column("number", "加分|得分");

it("takes the head of a compound before a word it contains, this before an abbreviation, and what shares nothing for nothing", () => {
  const inspection = column("score", "年级部检查");
  const strengths = [nameEvidence("获奖加分", POINTS), nameEvidence("加分项目数", POINTS), nameEvidence("年级检查得分", inspection), nameEvidence("课时费", POINTS)];
  expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
  expect(strengths[2]).toBeGreaterThan(0);
  expect(strengths[3]).toBe(0);
});

it("knows 不合格事由 by its beginning, and a likely everyday word", () => {
  expect(nameEvidence("不合格事由", column("text", "不合格情形|不合格原因"))).toBeGreaterThan(0);
  expect(nameEvidence("金额", column("money", "津贴标准"))).toBeGreaterThan(0);
});

it("takes the several names of an office for one", () => {
  const inspections = [column("score", "年级部检查"), column("score", "部门抽查")];
  expect(["年级组检查得分", "级部检查", "处室抽查得分", "职能部门抽查"].map((heading) => inspections.map((one) => nameEvidence(heading, one) > 0))).toEqual([[true, false], [true, false], [false, true], [false, true]]);
});
