import { plays, withoutRole } from "../../../src/sheets/vocabulary/roleWords";
import { patternOf, type Wording } from "../../../src/sheets/vocabulary/wording";

const says = (wording: Omit<Wording, "seen">, text: string): boolean => patternOf([{ ...wording, seen: "" }]).test(text);

describe("words by where they stand", () => {
  it.each([
    ["whole", "得分", ["得分"], ["卫生得分", "得分率"]],
    ["start", "制表", ["制表", "制表人:甲"], ["谁制表"]],
    ["end", "合计", ["合计", "七年级合计"], ["合计分"]],
    ["within", "平均", ["平均", "月平均分"], ["均匀"]],
  ] as const)("%s", (stands, word, so, not) => {
    expect(so.map((text) => says({ stands, words: [word] }, text))).toEqual(so.map(() => true));
    expect(not.map((text) => says({ stands, words: [word] }, text))).toEqual(not.map(() => false));
  });

  it("with what may stand before and after them", () => {
    const item = { stands: "whole", words: ["项目"], opening: ["考核", "检查"], closing: ["名称"] } as const;
    expect(["项目", "考核项目", "检查项目名称", "我的项目", "项目名称名称"].map((text) => says(item, text))).toEqual([true, true, true, false, false]);
  });

  it("with what makes them something else", () => {
    expect(["优秀班主任名单", "班主任名单"].map((text) => says({ stands: "within", words: ["班主任名单"], notAfter: ["优秀"] }, text))).toEqual([false, true]);
    expect(["学生人数统计", "学生名册"].map((text) => says({ stands: "within", words: ["学生"], notBefore: ["人数"] }, text))).toEqual([false, true]);
    expect(["高年级部", "我们学校的高年级部"].map((text) => says({ stands: "end", words: ["年级部"], longest: 7 }, text))).toEqual([true, false]);
  });

  it("with what has to follow nearby", () => {
    const blank = { stands: "within", words: ["空白"], then: ["未扣"] } as const;
    expect(["空白表示未扣分", "空白的格子里请一律填写未扣分", "空白"].map((text) => says(blank, text))).toEqual([true, false, false]);
  });

  it("signs are themselves", () => {
    expect(["扣(加)分", "扣加分"].map((text) => says({ stands: "whole", words: ["扣(加)分"] }, text))).toEqual([true, false]);
  });
});

it("a sheet's name is left without the words for its kind, an item that ends so whole", () => {
  expect(["纪律检查得分表", "仪表", "仪表检查表"].map((name) => withoutRole("kindOfSheet", name))).toEqual(["纪律", "仪表", "仪表"]);
});

it("a text is held against a role without its spaces and widths", () => {
  expect(plays("summary", "合　计")).toBe(true);
});
