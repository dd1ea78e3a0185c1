import { bookOf, type Book, type SlotEdit } from "../../src/editing/book";
import { deleteRule } from "../../src/editing/deleteRule";
import { editRun } from "../../src/editing/editRun";
import { addEntry, furtherSettings, listsOf, removeEntry, swapEntries } from "../../src/editing/entries";
import { fixedAmounts } from "../../src/editing/fixedAmounts";
import { fromWhen } from "../../src/editing/fromWhen";
import type { Ground } from "../../src/editing/ground";
import { renameRule } from "../../src/editing/renameRule";
import { textsFor } from "../../src/messages";
import type { Plan } from "../../src/plan/plan";
import type { Snapshot } from "../../src/plan/snapshot";
import { S1A } from "../../src/schemes/S1A";
import { encode, SCHEME_COLUMNS } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import type { Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");
const NOW = new Date(2027, 0, 20);
const SHEET = "考核方案";

const workbookOf = (rows: readonly (readonly Raw[])[]): Snapshot => {
  const data = sheet(SHEET, rows);
  return { sheets: [data], sheetNames: new Set([SHEET]), own: new Map([["scheme", SHEET]]), canProve: true };
};

const written = (snapshot: Snapshot): readonly (readonly Raw[])[] => snapshot.sheets.find(({ name }) => name === SHEET)?.values ?? [];

function bookIn(snapshot: Snapshot): Book {
  const book = bookOf(snapshot, texts);
  if (!book) throw new Error("no book");
  return book;
}

/** The sheet as a plan leaves it. */
function after(snapshot: Snapshot, { repairs = [], inserted = [] }: Plan): Snapshot {
  const rows = written(snapshot).map((cells) => [...cells]);
  for (const { cell, after: content } of repairs) (rows[cell.row] ?? [])[cell.column] = content;
  const grown = [...rows, []].flatMap((cells, index) => [...inserted.filter(({ before }) => before === index).flatMap((one) => one.rows.map((row) => [...row])), cells]);
  return workbookOf(grown);
}

/** Done, and the sheet afterwards. */
function done(snapshot: Snapshot, edit: SlotEdit | undefined): Snapshot {
  if (edit === undefined) throw new Error("nothing to do");
  const run = editRun(snapshot, edit, NOW, texts);
  expect([run.outcome, run.message]).toEqual(["done", run.message]);
  return after(snapshot, run.plan);
}

const sentence = (snapshot: Snapshot, rule: string): string =>
  (bookIn(snapshot).cards.find((card) => card.rule === rule)?.versions ?? []).map(({ effective, parts }) => effective + parts.map((part) => (part.kind === "text" ? part.text : part.shown)).join("")).join("|");
const problems = (snapshot: Snapshot): readonly string[] => [...bookIn(snapshot).problems.values()].flat();

const s1a = workbookOf(encode([S1A]));
const of = (rule: string) => ({ scheme: "S1A", rule });
const ground = (snapshot: Snapshot) => bookIn(snapshot).ground;
const entriesOf = (shown: Ground, rule: string, setting: string) => listsOf(shown, of(rule)).find((list) => list.setting === setting)?.entries ?? [];

describe("a rule renamed", () => {
  const renamed = (snapshot: Snapshot, rule: string, name: string): SlotEdit => {
    const edit = renameRule(ground(snapshot), of(rule), name, texts);
    if ("fault" in edit) throw new Error(edit.fault);
    return edit;
  };

  it("is so wherever it is named: values, lists of rules, 适用, and the column that is called like it", () => {
    const edit = renamed(s1a, "奖次", "等次");
    const now = done(s1a, edit);
    expect(problems(now)).toEqual([]);
    expect(sentence(now, "学年奖")).toContain("按等次分给各人");
    expect(sentence(now, "输出")).toContain("等次(等次)");
    expect(edit.headings).toEqual([{ from: "奖次", to: "等次" }]);
    expect(written(now).flat().filter((cell) => cell === "奖次")).toEqual([]);
    const veto = done(s1a, renamed(s1a, "学年奖", "年终奖"));
    expect(sentence(veto, "一票否决")).toContain("影响年终奖");
    const cases = done(s1a, renamed(s1a, "本学年任职", "在岗"));
    expect(written(cases).filter((row) => row[1] === "申请人得分").map((row) => row[5])).toEqual(["在岗=是", "其余"]);
    expect(problems(cases)).toEqual([]);
  });

  it("can have no name that another has, or that could not be referred to", () => {
    expect(renameRule(ground(s1a), of("奖次"), "名次", texts)).toEqual({ fault: "已有规则“名次”,请换一个名称。" });
    for (const name of ["", "奖.次", "奖次、等次"]) expect(renameRule(ground(s1a), of("奖次"), name, texts)).toHaveProperty("fault");
  });

  it("leaves 规则 blank where it stands once for several rows", () => {
    const rows = encode([S1A]).map((row, index, all) => (index > 1 && all[index - 1]?.[1] === row[1] ? row.map((cell, column) => (column === 1 ? "" : cell)) : row));
    const now = done(workbookOf(rows), renamed(workbookOf(rows), "奖次", "等次"));
    expect(written(now).filter((row) => row[1] === "等次")).toHaveLength(1);
    expect(sentence(now, "等次")).toContain("一等奖占30%、二等奖占40%");
  });
});

describe("a rule deleted", () => {
  it("says who cannot be without it", () => {
    expect(deleteRule(ground(s1a), of("奖次")).needed).toEqual(["学年奖"]);
    expect(deleteRule(ground(s1a), of("总评分")).needed).toEqual(["名次", "奖次", "推荐次序", "申请人得分"]);
  });

  it("goes with its columns and places in lists, and leaves no name behind", () => {
    const { needed, along, edit } = deleteRule(ground(s1a), of("获奖加分"));
    expect([needed, along]).toEqual([[], [{ rule: "总评分", setting: "加数·获奖" }, { rule: "输出", setting: "列·获奖加分" }]]);
    const now = done(s1a, edit);
    expect(sentence(now, "总评分")).toBe("学月总分、统测成绩的学年得分相加");
    expect(problems(now)).toEqual([]);
    // The rows are empty: what else stands on the sheet stays where it is.
    expect(written(now)).toHaveLength(written(s1a).length + 1);
  });
});

describe("tiers, conditions and columns", () => {
  it("are listed by what a rule has several of, and what else it could have", () => {
    expect(listsOf(ground(s1a), of("奖次")).map(({ setting, entries }) => [setting, entries.map(({ key }) => key)])).toEqual([["比例", ["一等奖", "二等奖", "三等奖"]]]);
    expect(furtherSettings(ground(s1a), of("奖次"))).toEqual(["名额上限", "分组", "名额分配", "方向", "同分看", "金额"]);
  });

  it("are added behind the last, removed with their amounts, and moved", () => {
    const added = done(s1a, addEntry(ground(s1a), of("奖次"), { setting: "比例", key: "四等奖", applies: "", value: "10%" }));
    expect(sentence(added, "奖次")).toContain("三等奖占30%、四等奖占10%");
    const paid = done(added, addEntry(ground(added), of("奖次"), { setting: "金额", key: "四等奖", applies: "", value: "50" }));
    expect(sentence(paid, "奖次")).toContain("四等奖占10%(每人50)");
    const shown = ground(paid);
    const [one, two, , four] = entriesOf(shown, "奖次", "比例");
    if (!one || !two || !four) throw new Error("tiers");
    expect(sentence(done(paid, removeEntry(shown, four)), "奖次")).toBe(sentence(s1a, "奖次"));
    expect(sentence(done(paid, swapEntries(shown, one, two)), "奖次")).toContain("二等奖占40%、一等奖占30%、三等奖");
  });

  it("of the first row hand on 规则 and 计算方法", () => {
    const rows = encode([schemeOf("我校", "总分|求和|加数|甲||80|分\n|||乙||9|分\n||满分|||100|分")]).map((row) => row.map((cell, column) => (column === 3 && row[4] === "乙" ? "加数" : cell)));
    const data = workbookOf(rows);
    const shown = ground(data);
    const [first] = listsOf(shown, { scheme: "我校", rule: "总分" })[0]?.entries ?? [];
    if (!first) throw new Error("no entry");
    const now = done(data, removeEntry(shown, first));
    expect(written(now)[2]?.slice(0, 5)).toEqual(["我校", "总分", "求和", "加数", "乙"]);
    expect(sentence(now, "总分")).toBe("9分相加,满分100分");
  });

  it("are refused where they could never stand", () => {
    const twice = addEntry(ground(s1a), of("奖次"), { setting: "比例", key: "一等奖", applies: "", value: "10%" });
    expect(twice && editRun(s1a, twice, NOW, texts)).toMatchObject({ outcome: "refused" });
    const dangling = addEntry(ground(s1a), of("总评分"), { setting: "加数", key: "晨跑", applies: "", value: "晨跑分" });
    expect(dangling && editRun(s1a, dangling, NOW, texts)).toMatchObject({ outcome: "refused", message: expect.stringContaining("晨跑分") });
  });
});

describe("a value that changes from a month on", () => {
  const change = (snapshot: Snapshot, typed: string): SlotEdit => {
    const book = bookIn(snapshot);
    const slot = book.cards.flatMap(({ versions }) => versions.flatMap(({ parts }) => parts)).find((part) => part.kind === "slot" && part.label === "学月津贴·比例");
    if (slot?.kind !== "slot") throw new Error("no slot");
    return book.edit(slot, typed);
  };

  it("leaves the old rows for the months before, whether it has been written or not", () => {
    const edit = change(s1a, "80%");
    const expected = ["名册的津贴标准的70%,乘以学月得分占满分100分的比例,四舍五入到分", "2026-11-01名册的津贴标准的80%,乘以学月得分占满分100分的比例,四舍五入到分"].join("|");
    for (const snapshot of [s1a, done(s1a, edit)]) {
      const now = done(snapshot, fromWhen(ground(snapshot), edit, "2026-11-01"));
      expect(sentence(now, "学月津贴")).toBe(expected);
      expect(problems(now)).toEqual([]);
      expect(written(now).filter((row) => row[1] === "学月津贴").map((row) => row[SCHEME_COLUMNS.findIndex(([, field]) => field === "effective")])).toEqual([...Array.from({ length: 5 }, () => ""), ...Array.from({ length: 5 }, () => "2026-11-01")]);
    }
  });
});

describe("a pool dealt out by tiers", () => {
  it("becomes an amount for each tier, to be filled in", () => {
    const now = done(s1a, fixedAmounts(ground(s1a), of("学年奖")));
    expect(sentence(now, "学年奖")).toBe("按奖次查得:一等奖为待填、二等奖为待填、三等奖为待填");
    expect(problems(now)).toEqual([]);
    expect(fixedAmounts(ground(s1a), of("学月津贴"))).toBeUndefined();
  });
});
