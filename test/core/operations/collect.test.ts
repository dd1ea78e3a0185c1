import { collect, type NamedRow } from "../../../src/core/operations/collect";
import { figures, shown } from "./figures";

const rows: NamedRow[] = [
  { name: "罗敏", figures: figures(28, 14) },
  { name: "白林", figures: figures(30, "缺") },
  { name: "罗敏", figures: figures(1, 2) },
];
const collected = (keys: string[], mode: "total" | "only"): unknown[] =>
  collect(keys, rows, mode).map((found) => (found === "several" || found === undefined ? found : shown(found)));

describe("collect", () => {
  it("adds up a person's rows and columns", () => {
    expect(collected(["罗敏"], "total")).toEqual([45]);
  });

  it("is missing where one of the cells is, and nothing where there is no row", () => {
    expect(collected(["白林", "丁慧"], "total")).toEqual(["missing", undefined]);
  });

  it("does not choose among several rows where one value is asked for", () => {
    expect(collected(["罗敏"], "only")).toEqual(["several"]);
  });
});
