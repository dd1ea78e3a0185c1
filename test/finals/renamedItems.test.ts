import { Finals, finalsPlan, numbered, FINAL_COLUMNS, tampered } from "../../src/finals/finals";
import { renamedItems } from "../../src/finals/renamedItems";
import { textsFor } from "../../src/messages";
import { renamedHeadings } from "../../src/papers/renamedHeadings";
import type { SheetPlan } from "../../src/plan/sheetPlan";
import type { Snapshot } from "../../src/plan/snapshot";
import type { Raw } from "../../src/sheets";
import { sheet } from "../support/sheet";

const texts = textsFor("zh-CN");
const RENAMED = [{ from: "津贴", to: "月津贴" }];

const withSheet = (name: string, role: "finals" | "reportSettings", rows: readonly (readonly Raw[])[]): Snapshot => ({ sheets: [sheet(name, rows)], sheetNames: new Set([name]), own: new Map([[role, name]]), canProve: true });
const EMPTY: Snapshot = { sheets: [], sheetNames: new Set(), own: new Map(), canProve: true };
const written = ({ columns, rows }: SheetPlan): Snapshot => withSheet("定稿记录", "finals", [columns.map(({ heading }) => heading), ...rows]);

const line = { id: undefined, name: "罗敏", class: "一(1)班", post: 1 };
const draft = (item: string, value: string) => ({ line, period: "2026年9月", item, value, counts: "发", working: "", reason: "" }) as const;

/** 津贴 was published as 200, corrected to 230; 得分 as 90. */
function published(): Snapshot {
  const first = numbered(Finals.of(EMPTY), "定稿", [draft("津贴", "200"), { ...draft("得分", "90"), counts: "" }], "2026-10-01", { scheme: "s", data: "d" });
  const before = Finals.of(EMPTY).with(first);
  const then = numbered(before, "更正", [draft("津贴", "230")], "2026-11-01", { scheme: "s", data: "d" });
  const plan = finalsPlan(EMPTY, first, texts);
  return written({ ...plan, rows: [...plan.rows, ...finalsPlan(EMPTY, then, texts).rows] });
}

describe("a column of results renamed", () => {
  it("has what was published of it, and what is owed, under its new name; the record counts as untouched", () => {
    const before = published();
    const plan = renamedItems(before, RENAMED, texts);
    if (!plan) throw new Error("nothing renamed");
    const now = written(plan);
    expect(Finals.of(now).published().map(({ latest }) => [latest.item, latest.value])).toEqual([["月津贴", "230"], ["得分", "90"]]);
    expect(Finals.of(now).owed().map(({ amount }) => amount.toString())).toEqual(Finals.of(before).owed().map(({ amount }) => amount.toString()));
    expect(Finals.of(now).owed()).toHaveLength(1);
    expect(tampered(now)).toMatchObject({ rows: [], incomplete: [] });
  });

  it("does not make good what somebody has changed by hand", () => {
    const { sheets: [data], ...rest } = published();
    if (!data) throw new Error("no record");
    const value = FINAL_COLUMNS.findIndex(({ heading }) => heading === "值");
    const changed = withSheet("定稿记录", "finals", data.values.map((row, index) => (index === 1 ? row.map((cell, column) => (column === value ? "300" : cell)) : row)));
    const plan = renamedItems({ ...rest, ...changed }, RENAMED, texts);
    expect(plan && tampered(written(plan)).rows).toEqual([1]);
  });

  it("leaves the record alone where nothing of it was published", () => {
    expect(renamedItems(published(), [{ from: "奖次", to: "等次" }], texts)).toBeUndefined();
    expect(renamedItems(EMPTY, RENAMED, texts)).toBeUndefined();
  });

  it("is named so on 报表设置 too", () => {
    const snapshot = withSheet("报表设置", "reportSettings", [["项目", "值"], ["分组", "津贴"], ["财务表列", "姓名、津贴、津贴合计"], ["学校名称", "津贴"]]);
    expect(renamedHeadings(snapshot, RENAMED).map(({ after }) => after)).toEqual(["月津贴", "姓名、月津贴、津贴合计"]);
    expect(renamedHeadings(EMPTY, RENAMED)).toEqual([]);
  });
});
