import { sheet } from "../../support/sheet";
import { problems, read, rowsOf } from "../reading";

const ROSTER = sheet("名册", [["姓名", "班级"], ["甲一", "高三4班"], ["乙二", "高三5班"]]);
const asked = (name: string, columns: readonly string[]) => ({ name, columns, optionalColumns: [], whenAbsent: "silent" }) as const;

it("names the groups of a register that the list of results does not have, and none where there is no such list", () => {
  const camps = sheet("青年学习营", [["学习营", "开营日期"], ["第一学习营", "2019-08-20"]]);
  const log = sheet("学习营跟踪", [["学习营", "日期"], ["第一学习营", "2019-10-10"], ["第七学习营", "2019-11-13"]]);
  const wanted = [{ ...asked("青年学习营", ["学习营", "开营日期"]), namesGroups: "学习营" }, asked("学习营跟踪", ["学习营", "日期"])];
  expect(problems(read([camps, log], wanted))).toEqual(["error groupNotListed 学习营跟踪!A3"]);
  expect(problems(read([log], wanted))).toEqual([]);
});

describe("several classes in one cell of a register that is about something else", () => {
  const wanted = [asked("机房安排", ["场次", "班级"])];
  const plan = (classes: string) => read([ROSTER, sheet("机房安排", [["场次", "班级"], ["3月17日下午", classes]])], wanted);

  it("are a row each where the roster has them", () => {
    const reading = plan("高三4班、高三5班");
    expect(problems(reading)).toEqual([]);
    expect(rowsOf(reading, "机房安排").map(({ key }) => key.class)).toEqual(["高三4班", "高三5班"]);
  });

  it("are asked about where it has not", () => {
    expect(problems(plan("高三4班、高三9班"))).toEqual(["error classNotOnRoster 机房安排!B2"]);
  });
});

it("reads a list of names that has but one column", () => {
  const reading = read([sheet("工作坊年度", [["学年"], ["2026-2027"]])], [asked("工作坊年度", ["学年"])]);
  expect(rowsOf(reading, "工作坊年度").map(({ cells }) => [...cells.keys()])).toEqual([["学年"]]);
});
