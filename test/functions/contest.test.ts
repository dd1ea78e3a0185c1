import fc from "fast-check";
import { Exact } from "../../src/core/number/exact";
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
    expect(refusal("RANK", column(95, 90), null, null, column("缺", "否"))).toContain("#N/A 参数【剔除】第 1 行第 1 列还没有填写");
  });

  it("is one more than the number of better scores in the group", () => {
    const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom("甲", "乙")), { minLength: 2 });
    fc.assert(
      fc.property(people, (entries) => {
        const expected = entries.map(([score, group]) => [1 + entries.filter(([s, g]) => g === group && s > score).length]);
        expect(call("RANK", column(...entries.map(([s]) => s / 10)), column(...entries.map(([, g]) => g)))).toEqual(expected);
      }),
    );
  });
});

describe("the habit of RANK.EQ(D3,D3:D14)", () => {
  it.each([
    ["RANK", [95, column(95, 90)], "=BZR.RANK(D3:D14)"],
    ["RANK", [95, column(95, 90), 1], "=BZR.RANK(D3:D14)"],
    ["RANK", [[[95]]], "=BZR.RANK(D3:D14)"],
    ["TIER", [95, row(0.5, 0.5)], "=BZR.TIER(D3:D14,H3:I5)"],
    ["BOTTOM", [95, 3, column(95, 90)], "=BZR.BOTTOM(D3:D14,3)"],
  ])("%s is told the right form: of one score everybody would be the first", (id, args, form) => {
    expect(refusal(id, ...args)).toBe(`#VALUE! 参数【得分】只有一个人的,没有人可比。请选全体人员的得分,在第一行写一次,例如 ${form},其余各行自动填满。`);
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
    expect(refusal("TIER", column(9, 8), row(0.6, 0.6))).toContain("参数【等次表】合计超过 100%");
    expect(refusal("TIER", column(9, 8), [["一等奖", 30]])).toContain("百分之三十请写 30% 或 0.3");
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
    expect(refusal("QUOTA", 8.5, row(1))).toContain("参数【总人数】“8.5”不是整数");
    expect(refusal("QUOTA", "", row(1))).toContain("#N/A 参数【总人数】还没有填写");
    expect(refusal("QUOTA", 8, row(0.7, 0.7))).toContain("合计超过 100%");
  });
});

describe("BOTTOM", () => {
  it("answers within groups, ties included, 缺 without a score", () => {
    expect(call("BOTTOM", column(9, 8, 8, "", 1), 1, column("甲", "甲", "甲", "甲", "乙"))).toEqual(column(false, true, true, "缺", true));
  });
});

describe("twenty thousand scores", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => [(index * 7919) % 20_011]);
  const groups = many.map((_, index) => [`组${index % 400}`]);

  /** How often two scores are compared: twice the people must not cost four times as much. */
  function comparisons(id: string, people: number, ...rest: readonly unknown[]): number {
    const compare = jest.spyOn(Exact.prototype, "compare");
    call(id, many.slice(0, people), ...rest);
    const { length } = compare.mock.calls;
    compare.mockRestore();
    return length;
  }

  it.each([
    ["RANK", (people: number) => [groups.slice(0, people)]],
    ["RANK", () => []],
    ["TIER", () => [row(0.3, 0.4, 0.3)]],
    ["BOTTOM", () => [3]],
  ])("are compared by %s as often as sorting needs, not each with all others", (id, rest) => {
    const ratio = comparisons(id, 20_000, ...rest(20_000)) / comparisons(id, 10_000, ...rest(10_000));
    expect(ratio).toBeGreaterThan(1.5);
    expect(ratio).toBeLessThan(3);
  });
});
