import { countyOf, repeatedFiles, type Sum } from "../../../src/collecting/county/county";
import type { HandedIn, Money, SchoolFigures } from "../../../src/collecting/county/school";
import { Exact } from "../../../src/core/number/exact";

const money = (text: string, open = 0): Money => ({ amount: Exact.parse(text), open });

const school = (district: string, name: string, figures: Partial<SchoolFigures> = {}, path = `全县/${district}/${name}.xlsx`): HandedIn => ({
  ...{ path, district, school: name, kind: "figures" },
  figures: { schemes: ["S1A"], people: 10, paid: undefined, items: [], tiers: [], problems: 0, missing: 0, pending: 0, print: name, whose: name, ...figures },
});

const refused = (district: string, name: string): HandedIn => ({ path: `全县/${district}/${name}(旧).xlsx`, district, school: name, kind: "refused", why: "outdated", said: "" });

const paid = ({ paid: sum }: Sum): string | undefined => sum?.amount?.toString();

describe("the sums of a county", () => {
  it("are those of its schools, district by district", () => {
    const county = countyOf(
      [
        school("西区", "丙校", { people: 8, paid: money("80.05"), items: [{ item: "津贴", ...money("80.05") }], problems: 2, missing: 1 }),
        school("东区", "甲校", { people: 12, paid: money("1200.10"), items: [{ item: "津贴", ...money("1000.10") }, { item: "学年奖", ...money("200") }], tiers: [{ heading: "奖次", tier: "一等奖", people: 3 }] }),
        school("东区", "乙校", { people: 5, paid: money("0.90"), items: [{ item: "津贴", ...money("0.90") }], tiers: [{ heading: "奖次", tier: "一等奖", people: 2 }], pending: 1 }),
      ],
      new Set(),
    );
    const found = county.districts.map(({ name, rows, sum }) => [name, rows.map(({ handedIn }) => handedIn.school), sum.people, paid(sum)]);
    // 1200.10 + 0.90 = 1201; 12 + 5 = 17
    expect(found).toEqual([["东区", expect.arrayContaining(["甲校", "乙校"]), 17, "1201"], ["西区", ["丙校"], 8, "80.05"]]);
    // 17 + 8, 1201 + 80.05
    expect([county.sum.schools, county.sum.people, paid(county.sum)]).toEqual([3, 25, "1281.05"]);
    // 1000.10 + 0.90 + 80.05 = 1081.05
    expect(county.sum.items.map(({ item, amount }) => [item, amount?.toString()])).toEqual(expect.arrayContaining([["津贴", "1081.05"], ["学年奖", "200"]]));
    expect(county.districts[0]?.sum.tiers).toEqual([{ heading: "奖次", tier: "一等奖", people: 5 }]);
    expect([county.sum.problems, county.sum.missing, county.sum.pending]).toEqual([2, 1, 1]);
    expect([county.sum.open, county.sum.left]).toEqual([[], []]);
  });

  it("say which schools they are without, and whose money is not the last word", () => {
    const { sum } = countyOf([school("东区", "甲校", { paid: money("100", 2) }), refused("东区", "乙校")], new Set());
    expect([paid(sum), sum.open, sum.left]).toEqual(["100", ["甲校"], ["乙校"]]);
  });

  it("have no money where no regulation pays any", () => {
    expect(countyOf([school("东区", "甲校")], new Set()).sum.paid).toBeUndefined();
  });

  it("are not 0 where nobody's figure is settled", () => {
    const { sum } = countyOf([school("东区", "甲校", { paid: money("", 3), items: [{ item: "学年奖", ...money("", 3) }] })], new Set());
    expect([sum.paid, sum.items]).toEqual([{ amount: undefined, open: 3 }, [{ item: "学年奖", amount: undefined, open: 3 }]]);
  });

  it("put schools without a district last", () => {
    expect(countyOf([school("", "甲校"), school("西区", "乙校")], new Set()).districts.map(({ name }) => name)).toEqual(["西区", ""]);
  });
});

describe("several files of one school", () => {
  const twice = [school("东区", "甲校", { whose: "一" }), school("东区", "甲 校", { whose: "二", people: 11 }, "全县/东区/甲校 新.xlsx"), school("东区", "乙校", { people: 4 })];

  it("are found by its name in the district, and by whom they are about", () => {
    expect(repeatedFiles(twice)).toEqual([[0, 1]]);
    expect(repeatedFiles([school("东区", "甲校", { whose: "一" }), school("西区", "甲校", { whose: "二" })])).toEqual([]);
    expect(repeatedFiles([school("", "表1", { whose: "一" }), school("", "表2", { whose: "一" }), school("", "表3", { whose: "三" })])).toEqual([[0, 1]]);
    // The first is like the third by name, the third like the second by people.
    expect(repeatedFiles([school("东区", "甲校", { whose: "一" }), school("东区", "表2", { whose: "三" }), school("东区", "甲校", { whose: "三" })])).toEqual([[0, 1, 2]]);
  });

  it("count none of them until somebody says which, and are named", () => {
    const { sum, districts } = countyOf(twice, new Set());
    expect([sum.people, sum.left]).toEqual([4, ["甲 校"]]);
    expect(districts[0]?.rows.find(({ handedIn }) => handedIn.school === "甲校")?.standing).toEqual({ kind: "repeated", others: ["全县/东区/甲校 新.xlsx"] });
    // Two ticked are as none.
    expect(countyOf(twice, new Set([0, 1])).sum.people).toBe(4);
  });

  it("count the one that was chosen, and lack nothing then", () => {
    const { sum, districts } = countyOf(twice, new Set([1]));
    expect([sum.people, sum.left]).toEqual([15, []]);
    expect(districts[0]?.rows.find(({ handedIn }) => handedIn.school === "甲校")?.standing).toEqual({ kind: "replaced", by: "全县/东区/甲校 新.xlsx" });
  });

  it("lack nothing either where the outdated one was handed in again", () => {
    const { sum } = countyOf([refused("东区", "甲校"), school("东区", "甲校")], new Set());
    expect([sum.schools, sum.left]).toEqual([1, []]);
  });
});
