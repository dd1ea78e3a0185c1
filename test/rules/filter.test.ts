import { text } from "../../src/core/value";
import { filter, passes, type Filter } from "../../src/rules/filter";
import type { SettingRow } from "../../src/rules/scheme";
import { schemeOf } from "../../src/schemes/rows";
import { run, table, type Cell, type Figures } from "./support";

const [row] = schemeOf("T", "规则|计数|筛选|情形||").rows as [SettingRow];

function filterOf(written: string): Filter {
  const parsed = filter.parse(written, row);
  if ("fault" in parsed) throw new Error(parsed.fault.code);
  return parsed.value;
}

describe("an enclosed number of 筛选", () => {
  const WAYS = ["⑴", "①", "(1)", "（1）", "（１）"];

  it.each(WAYS.flatMap((word) => WAYS.map((cell) => [word, cell])))("%s is %s, with words after it or without", (word, cell) => {
    expect([cell, `${cell}举报`, ` ${cell} 举报`].map((words) => passes(filterOf(word), text(words)))).toEqual([true, true, true]);
    expect(passes(filterOf(`除${word}`), text(`${cell}举报`))).toBe(false);
  });

  it.each([
    ["⑴", "⑵举报"],
    ["⑴", "(10)举报"],
    ["⑴", "⑽举报"],
    ["⑽", "(1)举报"],
    ["⑴", "1举报"],
    ["⑴", "举报(1)"],
    ["⑴举报", "(1)班级"],
  ])("%s is not %s", (word, cell) => {
    expect(passes(filterOf(word), text(cell))).toBe(false);
  });
});

it("a word with its column's name behind it is the word, and no other", () => {
  const pass = (word: string, cell: string): boolean | undefined => passes(filterOf(word), text(cell), "处分");
  expect([pass("警告、记过", "记过处分"), pass("警告", "严重警告处分"), pass("除警告", "警告处分"), passes(filterOf("记过"), text("记过处分"), "情况")]).toEqual([true, false, false, false]);
});

describe("计数 of cases in the words of a list", () => {
  const september = (written: Cell, filters = "⑴、⑵"): Figures =>
    run(
      `
      情形|计数|登记|||月考核
      情形||筛选|不合格情形||${filters}
      情形||未列内容|||待核
      结果|结果表|列|情形||情形
      `,
      [table("名册", [{ 姓名: "甲", 班级: "一班" }]), table("月考核", [{ 姓名: "甲", 班级: "一班", 月份: "9月", 不合格情形: written }])],
    );

  it.each<[Cell, string]>([
    ["⑴", "1"],
    ["（1）举报", "1"],
    ["①", "1"],
    ["(2)", "1"],
    ["⑶", "缺"],
    ["迟到", "缺"],
    ["", "0"],
  ])("counts %j as %s", (written, expected) => {
    expect(september(written).figure("甲", "9月情形")).toBe(expected);
  });

  it.each(["无", "没有", "-", "－", "—", "——", "/", "／", " 无 "])("takes %j as nothing written", (written) => {
    const reading = september(written);
    expect(reading.figure("甲", "9月情形")).toBe("0");
    expect(reading.notes("甲", "9月情形")).toEqual([]);
    expect(september(written, "除⑴").figure("甲", "9月情形")).toBe("0");
  });

  it("takes 无 as the word that a filter names", () => {
    expect(september("无", "无").figure("甲", "9月情形")).toBe("1");
    expect(september("无", "除无").figure("甲", "9月情形")).toBe("0");
  });
});
