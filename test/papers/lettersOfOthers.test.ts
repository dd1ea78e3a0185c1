import { interviewLetter } from "../../src/papers/interviewLetter";
import { personalNotice } from "../../src/papers/personalNotice";
import { ownWorkbook } from "../support/ownWorkbook";
import { entriesOf } from "./letters";
import { made, pagesOf, sourceOf, wordsOn } from "./source";

/** 两次违纪的约谈;卫生满分100。 */
const regulation = (key: string, list: string): string => `
约谈|预警|登记|||违纪登记
约谈||筛选|情况||非空
约谈||达到|||2
卫生|求和|加数|||${list}.卫生
名次|名次|得分|||卫生
输出|结果表|对象|||${list}
输出||列|${key}||${list}.${key}
输出||列|卫生||卫生
输出||列|名次||名次
输出||列|约谈||约谈`;

const bySheet = (key: string, list: string, [one, other]: readonly [string, string]) =>
  sourceOf(
    ownWorkbook(regulation(key, list), {
      [list]: [[key, "卫生"], [one, 96], [other, 88]],
      违纪登记: [["日期", key, "情况"], ["2026-09-03", one, "晚归"], ["2026-09-04", one, "喧哗"], ["2026-09-05", other, "晚归"]],
    }),
  );

describe.each([
  ["宿舍", "宿舍名单", ["301室", "302室"]],
  ["学科组", "学科组名单", ["语文组", "数学组"]],
  ["班级", "班级名单", ["一(1)班", "一(2)班"]],
] as const)("letters about %s", (key, list, names) => {
  const source = bySheet(key, list, names);
  const [one, other] = names;

  it("of an interview say whom it is with, and why", () => {
    const pages = pagesOf(made(interviewLetter, source));
    expect(pages).toHaveLength(1);
    const entries = entriesOf(pages[0] ?? []);
    expect([entries.get("被约谈人"), entries.get("班级、部门")]).toEqual(["", one]);
    expect(entries.get("约谈事由")).toContain("晚归");
    expect(entries.get("约谈事由")).toContain("喧哗");
  });

  it("of the results are one for each, with its figures and no other's", () => {
    const paper = made(personalNotice, source);
    expect(paper.rows.filter(({ cells }) => cells.some(({ value }) => String(value) === "考核结果通知单"))).toHaveLength(2);
    const words = wordsOn(paper);
    for (const name of names) expect(words.split(name).length - 1).toBe(1);
    const after = words.slice(words.indexOf(other));
    expect(after).toContain("88");
    expect(after).not.toContain("96");
    // The first notice of the page is of 96, the first of two.
    expect(entriesOf(pagesOf(paper)[0] ?? []).get("名次")).toBe("1");
  });
});
