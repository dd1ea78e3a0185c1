import { namesIn, namesNotAll } from "../../../src/sheets/roster/personNotation";

describe("names in a cell", () => {
  it.each([
    ["王五、李四", ["王五", "李四"]],
    ["王五,李四", ["王五", "李四"]],
    ["王五\n李四", ["王五", "李四"]],
    ["王五 李四", ["王五", "李四"]],
    ["王五/李四;赵六", ["王五", "李四", "赵六"]],
    ["罗  敏", ["罗敏"]],
    ["欧阳 娜娜", ["欧阳娜娜"]],
    ["John Smith", ["JohnSmith"]],
  ])("%j are %j", (words, names) => {
    expect(namesIn(words)).toEqual(names);
  });

  it("are not all of them where 等 stands behind", () => {
    expect(["王五等", "王五、李四等3人", "王五"].map(namesNotAll)).toEqual([true, true, false]);
  });
});
