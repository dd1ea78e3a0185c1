import fc from "fast-check";
import { correctionRun } from "../../src/finals/correctionRun";
import { finaliseRun } from "../../src/finals/finaliseRun";
import { Finals } from "../../src/finals/finals";
import { openPay } from "../../src/finals/openPay";
import { textsFor } from "../../src/messages";
import { payroll } from "../../src/papers/payroll";
import type { Snapshot } from "../../src/plan/snapshot";
import { appraised, withRows } from "../appraisal/workbook";
import { fenOf, linesOf, made, sourceOf } from "../papers/source";
import { done, NOW, OCTOBER, recordsOn, SCHOOL, SEPTEMBER, withScore } from "./workbook";

const texts = textsFor("zh-CN");
const NOVEMBER = { year: 2026, month: 11 };
const finalised = (snapshot: Snapshot, month: typeof SEPTEMBER): Snapshot => done(snapshot, finaliseRun(snapshot, month, NOW, texts));
const FINAL = finalised(SCHOOL, SEPTEMBER);

/** 高子涵's September pay in 分: 28.2 of 常规管理 replaced, the rest is 17.8 + 14.3 + 15 + 11.4 = 58.5; 335 × 70% × score ÷ 100, rounded half up. */
const septemberPay = (tenths: number): bigint => (BigInt(335 * 7) * BigInt(585 + tenths) + 50n) / 100n;

/** 分 that 定稿记录 has paid to somebody: first figures and settlements. */
function paid(snapshot: Snapshot, name: string): bigint {
  const rows = recordsOn(snapshot, "定稿记录").filter((row) => row["姓名"] === name && row["定稿号"]?.startsWith("定稿") === true);
  return rows.reduce((sum, row) => sum + (row["计发"] === "发" || row["计发"] === "补" ? (fenOf(row["值"]) ?? 0n) : row["计发"] === "扣" ? -(fenOf(row["值"]) ?? 0n) : 0n), 0n);
}

it("computes by hand what the program computes", () => {
  expect(septemberPay(282)).toBe(20331n);
  expect(septemberPay(292)).toBe(20566n);
});

it("pays with every final month what the computation then says of all final months, whatever was changed in between", () => {
  // October: 90.75, 335 × 70% × 90.75 ÷ 100 = 212.80875. November: 90.9, 213.1605.
  const [october, november] = [21281n, 21316n];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (first, second) => {
      const changed = withScore(FINAL, first / 10);
      const corrected = first === 282 ? changed : done(changed, correctionRun(changed, NOW, texts));
      const inOctober = finalised(corrected, OCTOBER);
      expect(paid(inOctober, "高子涵")).toBe(septemberPay(first) + october);
      const again = withScore(inOctober, second / 10);
      const inNovember = finalised(first === second ? again : done(again, correctionRun(again, NOW, texts)), NOVEMBER);
      expect(paid(inNovember, "高子涵")).toBe(septemberPay(second) + october + november);
      expect(Finals.of(inNovember).owed()).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

describe("the pay sheet", () => {
  const ofGao = (snapshot: Snapshot) => linesOf(made(payroll, openPay(sourceOf(snapshot)))).find((line) => line.get("姓名") === "高子涵");

  it("leaves out what is final and adds what its correction owes", () => {
    const whole = fenOf(ofGao(SCHOOL)?.get("应发")) ?? 0n;
    const changed = withScore(FINAL, 29.2);
    const corrected = done(changed, correctionRun(changed, NOW, texts));
    const dueNow = (fenOf(linesOf(made(payroll, sourceOf(changed))).find((line) => line.get("姓名") === "高子涵")?.get("应发")) ?? 0n) - 20566n;
    expect(fenOf(ofGao(FINAL)?.get("应发"))).toBe(whole - 20331n);
    expect(fenOf(ofGao(corrected)?.get("补发补扣"))).toBe(235n);
    expect(fenOf(ofGao(corrected)?.get("应发"))).toBe(dueNow);
    expect(fenOf(ofGao(corrected)?.get("实发"))).toBe(dueNow + 235n);
  });

  it("is as it was where nothing is final", () => {
    const source = sourceOf(SCHOOL);
    expect(made(payroll, openPay(source))).toEqual(made(payroll, source));
  });
});

describe("people", () => {
  const without = (snapshot: Snapshot, name: string): Snapshot => appraised(withRows(snapshot, "班主任名册", (rows) => rows.filter((row) => row[2] !== name)));
  const renamed = (snapshot: Snapshot, from: string, to: string): Snapshot =>
    appraised({ ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === "定稿记录" ? sheet : { ...sheet, values: sheet.values.map((row) => row.map((cell) => (cell === from ? to : cell))) })) });

  it("forgotten when the month was made final are paid afterwards", () => {
    const forgotten = finalised(without(SCHOOL, "高子涵"), SEPTEMBER);
    const roster = SCHOOL.sheets.find(({ name }) => name === "班主任名册")?.values ?? [];
    const back = appraised(withRows(forgotten, "班主任名册", () => roster));
    const corrected = done(back, correctionRun(back, NOW, texts));
    expect(Finals.of(corrected).carriedOver().map(({ name, amount }) => [name, amount.toString()])).toEqual([["高子涵", "203.31"]]);
  });

  it("with a corrected name are known by 工号", () => {
    expect(correctionRun(renamed(FINAL, "高子涵", "高子晗"), NOW, texts)).toMatchObject({ outcome: "refused", message: "已定稿的数与现在的计算一致,没有可以更正的。" });
  });

  it("with a corrected name and no 工号 are not paid twice", () => {
    const unnumbered = appraised(withRows(SCHOOL, "班主任名册", (rows) => rows.map((row) => row.filter((_, column) => column !== 1))));
    const run = correctionRun(renamed(finalised(unnumbered, SEPTEMBER), "高子涵", "高子晗"), NOW, texts);
    expect(run.outcome).toBe("refused");
    expect(run.message).toContain("可能是已定稿的人改了姓名或班级,没有更正,请核对名册:高子晗·2026年9月得分、高子晗·2026年9月津贴。");
    expect(run.message).toContain("仍按原数,请核对:高子涵·2026年9月得分、高子涵·2026年9月津贴。");
  });

  it("who left the roster keep what was published", () => {
    const run = correctionRun(without(FINAL, "高子涵"), NOW, texts);
    expect(run.message).toContain("不再计算(名册或方案中没有了),仍按原数");
  });
});
