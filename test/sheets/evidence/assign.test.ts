import { assignBest } from "../../../src/sheets/evidence/assign";

const pairs = (candidates: readonly (readonly [string, string, number])[]): readonly string[] =>
  assignBest(candidates.map(([from, to, score]) => ({ from, to, score }))).map(({ from, to }) => `${from}=${to}`);

it("gives each to one, the strongest first", () => {
  expect(pairs([["奖项名称", "项目名称", 0.65], ["奖项类别", "项目名称", 0.6], ["奖项类别", "类别", 0.8]])).toEqual(["奖项类别=类别", "奖项名称=项目名称"]);
});

it("takes neither of two that are equally strong for the same, nor anything weaker instead of them", () => {
  expect(pairs([["违纪扣分", "扣分", 0.8], ["卫生扣分", "扣分", 0.8], ["减分", "扣分", 0.5]])).toEqual([]);
});
