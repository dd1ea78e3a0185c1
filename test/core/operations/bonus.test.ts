import { bonus, BONUS_TABLE, type Award, type BonusMode } from "../../../src/core/operations/bonus";

const award = (item: string, level: Award["level"], kind = ""): Award => ({ item, level, kind });
const points = (awards: Award[], mode: BonusMode = "item"): number => bonus(awards, BONUS_TABLE, mode).toNumber();

describe("bonus (S1B-09 to S1B-11)", () => {
  it("gives 5, 4, 3, 2 points from the state down to the county", () => {
    expect((["国家", "省", "市", "县"] as const).map((level) => points([award("作文", level)]))).toEqual([5, 4, 3, 2]);
  });

  it("counts the highest level of an item once, in whatever order", () => {
    expect(points([award("作文", "市"), award("作文", "省"), award("作文", "县")])).toBe(4);
    expect(points([award("作文", "县"), award("作文", "县")])).toBe(2);
  });

  it("gives a school award a point in class meeting contests only", () => {
    expect(points([award("演讲", "校"), award("主题班会", "校", "班会课比赛")])).toBe(1);
  });

  it("counts each level once over all items in the strict reading, 15 at most", () => {
    const two = [award("作文", "县"), award("合唱", "县")];
    expect(points(two)).toBe(4);
    expect(points(two, "level")).toBe(2);
    const all = (["国家", "省", "市", "县", "校"] as const).flatMap((level) => [award(`${level}一`, level, "班会课"), award(`${level}二`, level, "班会课")]);
    expect(points(all, "level")).toBe(15);
  });

  it("gives nothing for no award", () => {
    expect(points([])).toBe(0);
  });
});
