import fc from "fast-check";
import { call, column, refusal, row } from "./support";

describe("RANK", () => {
  it("ranks within groups", () => {
    expect(call("RANK", column(90, 95, 80, 85), column("低年级", "高年级", "低年级", "高年级"))).toEqual(column(1, 1, 2, 2));
  });

  it("leaves out who is vetoed; those behind move up", () => {
    expect(call("RANK", column(95, 90, 80), null, null, column("一票否决:④体罚", "", "待核:①"))).toEqual(column("", 1, 2));
  });

  it("says 缺 without a score or a group, and takes no place for it", () => {
    expect(call("RANK", column(95, "", 80), column("甲", "甲", ""))).toEqual(column(1, "缺", "缺"));
  });

  it("does not take a missing exclusion for none", () => {
    expect(refusal("RANK", column(95), null, null, column("缺"))).toContain("#N/A 参数 excluded 还没有填写");
  });

  it("is one more than the number of better scores in the group", () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom("甲", "乙")), { minLength: 1 });
    fc.assert(
      fc.property(people, (entries) => {
        const expected = entries.map(([score, group]) => [1 + entries.filter(([s, g]) => g === group && s > score).length]);
        expect(call("RANK", column(...entries.map(([s]) => s / 10)), column(...entries.map(([, g]) => g)))).toEqual(expected);
      }),
    );
  });
});

describe("TIER", () => {
  it("waits where it is not known to which group somebody belongs: that may be any, and have more places", () => {
    const groups = column("甲", "甲", "乙", "缺");
    expect(call("TIER", column(9, 8, 3, 2), row(0.5, 0.5), null, groups)).toEqual(column("缺", "缺", "缺", "缺"));
    expect(call("TIER", column(9, 8, 3, "免"), row(0.5, 0.5), null, groups)).toEqual(column(1, 2, 1, ""));
    expect(call("RANK", column(9, 8, 3, 2), groups)).toEqual(column(1, 2, 1, "缺"));
  });

  const prizes = [["一等奖", "30%"], ["二等奖", 0.4], ["三等奖", 0.3]];

  it("names the tiers by the table", () => {
    expect(call("TIER", column(9, 8, 7, 6, 5), prizes)).toEqual(column("一等奖", "一等奖", "二等奖", "二等奖", "三等奖"));
  });

  it("counts who is excluded for the quotas, and gives them none", () => {
    // Of 10 people 3 win first prizes; the best is excluded, so places 2 to 4 win them.
    const scores = column(100, 99, 98, 97, 96, 95, 94, 93, 92, 91);
    const excluded = column("是", "", "", "", "", "", "", "", "", "");
    expect(call("TIER", scores, row(0.3, 0.4, 0.3), excluded)).toEqual(column("", 1, 1, 1, 2, 2, 2, 2, 3, 3));
  });

  it("gives a tie across the border the higher tier, or the lower", () => {
    const scores = column(9, 8, 8, 7);
    expect(call("TIER", scores, row(0.5, 0.5))).toEqual(column(1, 1, 1, 2));
    expect(call("TIER", scores, row(0.5, 0.5), null, null, "从严")).toEqual(column(1, 2, 2, 2));
  });

  it("deals out each group by itself", () => {
    expect(call("TIER", column(9, 8, 3, 2), row(0.5, 0.5), null, column("甲", "甲", "乙", "乙"))).toEqual(column(1, 2, 1, 2));
  });

  it("has no tier beyond the quotas, and says 缺 without a score", () => {
    expect(call("TIER", column(9, 8, ""), row(1 / 3))).toEqual(column(1, "", "缺"));
  });

  it("refuses shares above 100%", () => {
    expect(refusal("TIER", column(9), row(0.6, 0.6))).toContain("参数 tiers 合计超过 100%");
    expect(refusal("TIER", column(9), [["一等奖", 30]])).toContain("百分之三十请写 30% 或 0.3");
  });

  it("gives places by the running total, so that together they are everybody", () => {
    // G03: N=5→2/2/1, 7→2/3/2, 8→2/4/2, 9→3/3/3, 11→3/5/3, 12→4/4/4, 15→5/6/4
    const quotas = { 5: [2, 2, 1], 7: [2, 3, 2], 8: [2, 4, 2], 9: [3, 3, 3], 11: [3, 5, 3], 12: [4, 4, 4], 15: [5, 6, 4] };
    for (const [people, expected] of Object.entries(quotas)) {
      const tiers = (call("TIER", column(...Array.from({ length: Number(people) }, (_, i) => -i)), row(0.3, 0.4, 0.3)) as number[][]).flat();
      expect([1, 2, 3].map((tier) => tiers.filter((one) => one === tier).length)).toEqual(expected);
    }
  });
});

describe("QUOTA", () => {
  it("rounds as asked", () => {
    expect(call("QUOTA", 9, column("30%", "40%", "30%"), "向下取整")).toEqual(column(2, 3, 2));
    expect(call("QUOTA", 9, row(0.3, 0.4, 0.3), "最大余数")).toEqual(row(3, 3, 3));
  });

  it("wants a whole number of people", () => {
    expect(refusal("QUOTA", 8.5, row(1))).toContain("参数 count “8.5”不是整数");
    expect(refusal("QUOTA", "", row(1))).toContain("#N/A 参数 count 还没有填写");
    expect(refusal("QUOTA", 8, row(0.7, 0.7))).toContain("合计超过 100%");
  });
});

describe("BOTTOM", () => {
  it("answers within groups, ties included, 缺 without a score", () => {
    expect(call("BOTTOM", column(9, 8, 8, "", 1), 1, column("甲", "甲", "甲", "甲", "乙"))).toEqual(column(false, true, true, "缺", true));
  });
});
