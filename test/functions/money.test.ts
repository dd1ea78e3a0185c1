import type { ParameterName } from "../../src/functions/fault";
import { functionsFaultsZh } from "../../src/messages/functions.faults.zh";
import fc from "fast-check";
import { call, column, refusal, row } from "./support";

describe("PAY", () => {
  it("pays a column, 缺 where the score is missing", () => {
    expect(call("PAY", column(300, 200, 350), column(95.5, 88.35, ""), [["70%"]])).toEqual(column(200.55, 123.69, "缺"));
  });

  it("pays in full where neither share nor full mark is given", () => {
    expect(call("PAY", [[300]], [[95.5]])).toEqual([[286.5]]);
    expect(call("PAY", [[300]], [[45]], null, [[50]])).toEqual([[270]]);
  });

  it("rounds half a 分 away from zero, as Excel shows the amount", () => {
    expect(call("PAY", [[200]], [[88.35]], [[0.7]])).toEqual([[123.69]]);
    expect(call("PAY", [[100]], [[1.005]])).toEqual([[1.01]]);
  });

  it("does not pay 0 because a share was left out between two commas", () => {
    expect(call("PAY", [[300]], [[45]], [[null]], [[50]])).toEqual([[270]]);
    expect(refusal("PAY", [[300]], [[45]], [[0]], [[50]])).toBe("#VALUE! 参数【比例】是 0,算出来都是 0。要按全额计算,请写 100%。");
  });

  it("refuses a score above the full mark: 100 is paid, 100.01 and 955 are not", () => {
    expect(call("PAY", [[300]], [[100]], [["70%"]])).toEqual([[210]]);
    expect(refusal("PAY", [[300]], [[100.01]], [["70%"]])).toBe("#VALUE! 参数【得分】有 100.01 分,超过满分 100。请更正得分或满分;办法允许超过的,请直接写 =标准*比例*得分/满分。");
    expect(refusal("PAY", column(300, 300), column(95.5, 955))).toContain("955 分,超过满分 100");
    expect(call("PAY", [[300]], [[110]], [["70%"]], [[120]])).toEqual([[192.5]]);
  });

  it("refuses what cannot be", () => {
    expect(refusal("PAY", [[300]], [[90]], [[70]])).toContain("参数【比例】“70”不是 0 到 100% 的比例");
    expect(refusal("PAY", [[300]], [[90]], null, [[-50]])).toContain("参数【满分】“-50”应大于 0");
    expect(refusal("PAY", [[-300]], [[90]])).toContain("参数【标准】“-300”小于 0");
  });
});

describe("money is in 元", () => {
  it.each([
    ["PAY", ["standard"], (sum: unknown) => [[[sum]], [[90]]]],
    ["LEAVE", ["standard"], (sum: unknown) => [[[sum]], [[1]], [[22]]]],
    ["TERMPAY", ["monthly"], (sum: unknown) => [row("合格"), [[sum]]]],
    ["PRIZE", ["pool"], (sum: unknown) => [row(1), sum, 0]],
    ["PRIZE", ["step"], (sum: unknown) => [row(1), 100, sum]],
    ["SHARE", ["pool"], (sum: unknown) => [sum, column(1)]],
    ["RMB", ["amount"], (sum: unknown) => [sum]],
  ])("%s %s: 50分, 5角 and 2万元 are refused, 50元 is 50", (id, [parameter], args) => {
    for (const sum of ["50分", "5角", "2万元", "50 分", "3天", "4个"]) expect(refusal(id, ...args(sum))).toContain(`参数【${functionsFaultsZh[`functionParameter.${parameter as ParameterName}`]}】“${sum}”不是以元为单位的金额`);
    expect(call(id, ...args("50元"))).toEqual(call(id, ...args(50)));
    expect(call(id, ...args("50 元"))).toEqual(call(id, ...args("50")));
  });

  it("points in 分 are points: 95分 of 100分", () => {
    expect(call("PAY", [["300元"]], [["95分"]], null, [["100分"]])).toEqual([[285]]);
    expect(call("SHARE", "100元", column("1分", "3分"))).toEqual(column(25, 75));
  });

  it("元 and 分 are not added up", () => {
    expect(refusal("TOTAL", [[["300元", "50分"]]])).toContain("有的写元、有的写分");
    expect(refusal("TOTAL", [[["300元"]], [["50分"]]])).toContain("有的写元、有的写分");
    expect(call("TOTAL", [[["300元", 50]]])).toEqual([[350]]);
    expect(call("TOTAL", [[["14分", "85分"]]])).toEqual([[99]]);
    expect(refusal("COLLECT", [["甲"]], column("甲", "甲"), column("300元", "50分"))).toContain("有的写元、有的写分");
  });
});

describe("TERMPAY", () => {
  it("pays a row a person", () => {
    const grades = [["合格", "合格", "合格"], ["合格", "不合格", "合格"], ["合格", "", "合格"], ["不适用", "合格", "合格"]];
    expect(call("TERMPAY", grades, [[200]])).toEqual(column(600, 300, "缺", 400));
    expect(call("TERMPAY", grades, column(200, 100, 200, 200), "B")).toEqual(column(600, 100, "缺", 400));
  });

  it("takes a single column for one person's months", () => {
    expect(call("TERMPAY", column("合格", "合格", "不合格", "合格", "合格"), [[200]], "C")).toEqual([[700]]);
  });

  it("two failed months: A 500, B 300", () => {
    const grades = row("不合格", "合格", "合格", "不合格", "合格");
    expect(call("TERMPAY", grades, [[200]], "A")).toEqual([[500]]);
    expect(call("TERMPAY", grades, [[200]], "B")).toEqual([[300]]);
  });

  it("pays nothing that does not apply, and knows no other grades", () => {
    expect(call("TERMPAY", row("不适用", "不在任"), [[200]])).toEqual([[""]]);
    expect(refusal("TERMPAY", row("合格", "良好"), [[200]])).toContain("参数【各月等级】第 1 行第 2 列“良好”不能用。可填:合格、不合格");
  });
});

describe("LEAVE", () => {
  it("rounds the deduction once: 15 days of 22 are 136.36", () => {
    expect(call("LEAVE", [[200]], column(15, "3天", ""), [[22]])).toEqual(column(136.36, 27.27, "缺"));
  });

  it("refuses more days than the month has, and a month without days", () => {
    expect(call("LEAVE", [[200]], [[22]], [[22]])).toEqual([[200]]);
    expect(refusal("LEAVE", [[200]], [[22.5]], [[22]])).toContain("请假 22.5 天,超过了当月计薪天数");
    expect(refusal("LEAVE", [[200]], [[1]], [[0]])).toContain("参数【计薪天数】“0”应大于 0");
  });
});

describe("PRIZE", () => {
  it("lies as the counts do, with nothing for a tier of nobody", () => {
    expect(call("PRIZE", column(2, 0, 1), 400, 50)).toEqual(column(166.66, "", 66.66));
  });

  it("says why there is nothing to give", () => {
    expect(refusal("PRIZE", row(0, 0), 400, 50)).toContain("参数【各等人数】全是 0");
    expect(refusal("PRIZE", row(1, 1), 40, 50)).toContain("参数【总额】不够按级差分到各等次");
    expect(refusal("PRIZE", row(1, 1), "", 50)).toContain("#N/A 参数【总额】还没有填写");
  });
});

describe("SHARE", () => {
  it("adds up to the pool to the last 分", () => {
    const points = fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }).filter((list) => list.some((n) => n > 0));
    fc.assert(
      fc.property(fc.nat(1_000_000), points, (cents, list) => {
        const parts = (call("SHARE", cents / 100, column(...list)) as number[][]).flat();
        expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(cents);
      }),
    );
  });

  it("knows nobody's part while one person's points are missing", () => {
    expect(call("SHARE", 500, row(30, "", 6))).toEqual(row("缺", "缺", "缺"));
  });

  it("shares among those it applies to", () => {
    expect(call("SHARE", 100, column(1, "免", 1), "元")).toEqual(column(50, "", 50));
  });

  it("loses nothing: a pool that cannot be shared out to the last unit is refused", () => {
    expect(refusal("SHARE", 500.5, column(1, 1), "元")).toBe("#VALUE! 参数【总额】500.5 元分到元为止分不完。请把总额改到元为止,或换更小的取整单位。");
    expect(refusal("SHARE", 500.55, column(1, 1), "角")).toContain("分到角为止分不完");
    expect(call("SHARE", 500.5, column(1, 1), "角")).toEqual(column(250.3, 250.2));
    expect(call("SHARE", 501, column(1, 1), "元")).toEqual(column(251, 250));
    expect(refusal("SHARE", 1000 / 3, column(1, 1))).toContain("分到分为止分不完");
  });

  it("needs points", () => {
    expect(refusal("SHARE", 500, row(0, 0))).toContain("参数【分数】全是 0");
    expect(refusal("SHARE", 500, row(5, -1))).toContain("“-1”小于 0");
  });
});

describe("RMB", () => {
  it("writes what is typed as text, too", () => {
    expect(call("RMB", "１０００元")).toBe("壹仟元整");
    expect(call("RMB", 4999.950000000001)).toBe("肆仟玖佰玖拾玖元玖角伍分");
  });

  it("says what is missing or too large", () => {
    expect(refusal("RMB", "")).toBe("#N/A 参数【金额】还没有填写。请先填写,再看结果。");
    expect(refusal("RMB", 1e12)).toContain("大写金额最大到 9999 亿元");
  });
});
