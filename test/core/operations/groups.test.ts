import { withinGroups } from "../../../src/core/operations/groups";

describe("withinGroups", () => {
  it("decides for each group by itself and answers where the members stood", () => {
    const items = ["b1", "a1", "b2", "a2", "a3"];
    expect(withinGroups(items, (item) => item.charAt(0), (members) => members.map((member, i) => `${i + 1}/${members.length} ${member}`))).toEqual([
      "1/2 b1",
      "1/3 a1",
      "2/2 b2",
      "2/3 a2",
      "3/3 a3",
    ]);
  });

  it("has no answer for whom nothing was decided", () => {
    expect(withinGroups([1, 2], () => "", () => ["x"])).toEqual(["x", undefined]);
  });
});
