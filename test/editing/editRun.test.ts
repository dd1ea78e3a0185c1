import { bookOf, type SlotEdit } from "../../src/editing/book";
import { editRun } from "../../src/editing/editRun";
import { cardsWith, groupsOf } from "../../src/editing/groups";
import { textsFor } from "../../src/messages";
import type { Snapshot } from "../../src/plan/snapshot";
import { S1A } from "../../src/schemes/S1A";
import { encode } from "../../src/schemes/codec";
import type { Raw } from "../../src/sheets";
import { sheet, withCell } from "../support/sheet";

const texts = textsFor("zh-CN");
const NOW = new Date(2027, 0, 20);
const ROWS = encode([S1A]);
const rowOf = (rule: string, setting: string, key = ""): number => ROWS.findIndex((cells) => cells[1] === rule && cells[3] === setting && cells[4] === key);

/** The regulation S1A, with other contents in one cell of 设定值. */
function workbook(row?: number, content: Raw = ""): Snapshot {
  const written = sheet("考核方案", ROWS);
  const data = row === undefined ? written : withCell(written, `G${row + 1}`, content);
  return { sheets: [data], sheetNames: new Set([data.name]), own: new Map([["scheme", data.name]]), canProve: true };
}

function editing(snapshot: Snapshot, label: string, typed: string): SlotEdit {
  const book = bookOf(snapshot, texts);
  const slot = book?.cards.flatMap(({ versions }) => versions.flatMap(({ parts }) => parts)).find((part) => part.kind === "slot" && part.label === label);
  if (book === undefined || slot?.kind !== "slot") throw new Error(`no value ${label}`);
  return book.edit(slot, typed);
}

const SHARE = rowOf("奖次", "比例", "一等奖");
const STEP = rowOf("学年奖", "级差");

describe("a value typed into a sentence", () => {
  it("is written into its cell as text", () => {
    const snapshot = workbook();
    expect(editRun(snapshot, editing(snapshot, "奖次·比例·一等奖", "20%"), NOW, texts)).toMatchObject({
      outcome: "done",
      plan: { sheets: [], repairs: [{ cell: { sheet: "考核方案", row: SHARE, column: 6 }, before: "30%", after: "20%", numberFormat: "@" }] },
    });
  });

  it("stays a number where one stands", () => {
    const snapshot = workbook(STEP, 50);
    const { plan } = editRun(snapshot, editing(snapshot, "学年奖·级差", "80"), NOW, texts);
    expect(plan.repairs).toEqual([{ cell: { sheet: "考核方案", row: STEP, column: 6 }, before: 50, after: 80 }]);
  });

  it("is not written over what somebody has typed meanwhile", () => {
    const edit = editing(workbook(), "奖次·比例·一等奖", "20%");
    expect(editRun(workbook(SHARE, "25%"), edit, NOW, texts)).toMatchObject({ outcome: "refused", plan: { sheets: [] } });
  });

  it("is refused where it could never stand, and written where the next value may put it right", () => {
    const snapshot = workbook();
    const runOf = (label: string, typed: string) => editRun(snapshot, editing(snapshot, label, typed), NOW, texts);
    expect(runOf("奖次·得分", "总平分")).toMatchObject({ outcome: "refused", message: expect.stringContaining("不存在的规则“总平分”") });
    expect(runOf("奖次·得分", "学年奖")).toMatchObject({ outcome: "refused", message: expect.stringContaining("成了环") });
    expect(runOf("学年奖·级差", "五十")).toMatchObject({ outcome: "refused", message: "规则“学年奖”的“级差”应当是数字。是不是“50”?" });
    expect(runOf("奖次·比例·一等奖", "90%")).toMatchObject({ outcome: "done" });
  });

  it("can be taken out again: what only the school can say is asked for", () => {
    const snapshot = workbook();
    expect(editRun(snapshot, editing(snapshot, "学年奖·级差", ""), NOW, texts)).toMatchObject({ outcome: "done", message: expect.stringContaining("改为“待填”") });
  });
});

describe("the regulation in the pane", () => {
  it("tells beside the rule what is wrong with its values together", () => {
    expect(bookOf(workbook(SHARE, "20%"), texts)?.problems.get("S1A/奖次")).toEqual([expect.objectContaining({ level: "error", problem: expect.stringContaining("90%") })]);
    expect(bookOf(workbook(), texts)?.problems).toEqual(new Map());
  });

  it("has every rule once, with the first sheet of results that needs it", () => {
    const cards = bookOf(workbook(), texts)?.cards ?? [];
    const groups = groupsOf(cards);
    expect(groups.map(({ table }) => table?.sheet)).toEqual(["考核结果", "津贴结余", "推荐参考", "聘用参考"]);
    const shown = groups.flatMap((group) => group.cards.map(({ rule }) => rule));
    expect([...shown].sort()).toEqual(cards.map(({ rule }) => rule).sort());
    // It bars from 学年奖: 名次 and 奖次 read it.
    expect(groups[0]?.cards.map(({ rule }) => rule)).toContain("一票否决");
  });

  it("is searched by all words at once", () => {
    const cards = bookOf(workbook(), texts)?.cards ?? [];
    expect(cardsWith(cards, "总评分 排名 比例").map(({ rule }) => rule)).toEqual([]);
    expect(cardsWith(cards, "总评分 排名 一等奖占").map(({ rule }) => rule)).toEqual(["奖次"]);
  });

  it("is searched by the regulation's own words too", () => {
    const cards = bookOf(workbook(), texts)?.cards ?? [];
    expect(cardsWith(cards, "原文未定;可选 1,1,3").map(({ rule }) => rule)).toContain("推荐次序");
  });
});
