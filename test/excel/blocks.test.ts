import { addressOfBlock, blocksOf, blocksWithValues } from "../../src/excel/blocks";
import { periodOf } from "../../src/excel/repeats";

describe("blocks of cells with one key", () => {
  it("go on over rows that have the same run, and leave out cells without a key", () => {
    const keys = [
      ["a", "a", undefined, "b"],
      ["a", "a", undefined, "b"],
      ["a", undefined, undefined, "b"],
    ];
    expect(blocksOf(keys).map((block) => `${block.key} ${addressOfBlock(block)}`).sort()).toEqual(["a A1:B2", "a A3:A3", "b D1:D3"]);
  });

  it("do not join across a row that has none", () => {
    expect(blocksOf([["a"], [undefined], ["a"]]).map(addressOfBlock).sort()).toEqual(["A1:A1", "A3:A3"]);
  });

  it("hold the contents of single cells, each in its place", () => {
    const cells = [{ row: 2, column: 1, value: 3 }, { row: 1, column: 1, value: "" }, { row: 4, column: 0, value: "x" }];
    expect(blocksWithValues(cells).map(({ block, values }) => [addressOfBlock(block), values])).toEqual([
      ["B2:B3", [[""], [3]]],
      ["A5:A5", [["x"]]],
    ]);
  });
});

it.each([
  ["abcabcab", 3],
  ["aaaa", 1],
  ["abcd", 4],
  ["aab", 3],
  ["abab", 2],
  ["", 0],
])("%s begins anew after %i rows", (rows, period) => {
  expect(periodOf([...rows])).toBe(period);
});
