import { readSheets } from "../../src/sheets";
import { sheet } from "../support/sheet";

const HEAD = ["原班主任", "班级", "事由", "天数", "代班人"];
const read = (head: readonly string[]) => readSheets([sheet("请假代班", [["请假代班登记"], [...head], ["甲老师", "一(1)班", "病假", 3, "乙老师"]])], { wanted: [{ name: "请假代班", columns: ["天数", "代班人"], optionalColumns: ["假别"], whenAbsent: "error" }] }).tables.find(({ name }) => name === "请假代班");

it("names a column of words that nobody has recognised, by its sheet", () => {
  expect(read(HEAD)?.unrecognised).toEqual(new Map([["请假代班", [{ heading: "事由", words: new Set(["病假"]) }]]]));
});

it("names none where each is known, or an office writes it for itself", () => {
  expect(read(HEAD.map((heading) => (heading === "事由" ? "假别" : heading)))?.unrecognised).toBeUndefined();
  expect(read(HEAD.map((heading) => (heading === "事由" ? "备注" : heading)))?.unrecognised).toBeUndefined();
});
