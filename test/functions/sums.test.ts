import fc from "fast-check";
import { call, column, refusal, row } from "./support";

describe("COLLECT", () => {
  const names = column("罗敏", "白林", "罗  敏", "", "合计");
  const values = [
    [28, "14分"],
    [30, ""],
    ["１０", 1],
    [99, 99],
    [500, 500],
  ];

  it("adds up all rows and columns of each key, however the name is spaced", () => {
    expect(call("COLLECT", column("罗敏"), names, values, "合计")).toEqual([[53]]);
  });

  it("says 缺 where a cell is blank or there is no row, and nothing for a blank key", () => {
    expect(call("COLLECT", column("白林", "丁慧", ""), names, values)).toEqual(column("缺", "缺", ""));
  });

  it("gives what is asked for a key without a row, but not for one with a blank", () => {
    expect(call("COLLECT", column("白林", "丁慧"), names, values, null, 0)).toEqual(column("缺", 0));
    expect(call("COLLECT", column("白林", "丁慧"), names, values, null, "无记录")).toEqual(column("缺", "无记录"));
    expect(call("COLLECT", column("白林", "丁慧"), names, values, null, "")).toEqual(column("缺", ""));
    for (const five of ["5分", "５"]) expect(call("COLLECT", column("丁慧"), names, values, null, five)).toEqual(column(5));
    expect(refusal("COLLECT", column("丁慧"), names, values, null, "#DIV/0!")).toContain("参数【没有时】是错误值 #DIV/0!");
  });

  it("takes the only value, and names a key with two rows", () => {
    const points = column(5, 6, 7, 8, 9);
    expect(call("COLLECT", column("白林", "罗敏", "丁慧"), names, points, "唯一")).toEqual(column(6, "重复:罗敏", "缺"));
    expect(refusal("COLLECT", column("白林"), names, values, "唯一")).toContain("有多列,而方式是“唯一”");
  });

  it("works along rows too", () => {
    expect(call("COLLECT", row("乙", "甲"), row("甲", "乙"), [[1, 2], [10, 20]])).toEqual(row(22, 11));
  });

  it("wants a value beside each name", () => {
    // As in SUMIF, where all names come first.
    expect(refusal("COLLECT", column("甲", "乙"), "甲", column(1, 2))).toContain("先写要查的姓名,再写另一张表的姓名列和数值列,例如 =BZR.COLLECT(A3:A14,登记!B3:B50,登记!D3:D50)");
    expect(refusal("COLLECT", row("甲", "乙"), "甲", row(1, 2))).toContain("先写要查的姓名");
    expect(call("COLLECT", column("甲", "乙"), "甲", row(1, 2))).toEqual(column(3, "缺"));
    expect(refusal("COLLECT", column("甲"), column("甲", "乙"), column(1))).toContain("参数【值】有 1 项,而参数【姓名列】有 2 项");
  });

  it("finds for every key the sum that a filter finds", () => {
    const person = fc.constantFrom("甲", "乙", "丙", "丁");
    fc.assert(
      fc.property(fc.array(fc.tuple(person, fc.integer({ min: -99, max: 99 })), { minLength: 1 }), fc.array(person, { minLength: 1 }), (rows, keys) => {
        const expected = keys.map((key) => {
          const own = rows.filter(([name]) => name === key);
          return [own.length === 0 ? "缺" : own.reduce((sum, [, value]) => sum + value, 0)];
        });
        expect(call("COLLECT", column(...keys), column(...rows.map(([name]) => name)), column(...rows.map(([, value]) => value)))).toEqual(expected);
      }),
    );
  });
});

describe("TOTAL", () => {
  it("adds each row over all arguments", () => {
    expect(call("TOTAL", [column(1, 2), [[10, 100], [20, 200]]])).toEqual(column(111, 222));
  });

  it("adds without binary noise", () => {
    expect(call("TOTAL", [row(0.1, 0.2), [[97.84999999999999]]])).toEqual([[98.15]]);
  });

  it("says 缺 for a row with a gap, and for no other", () => {
    expect(call("TOTAL", [column(1, "", 3), column(1, 1, "缺")])).toEqual(column(2, "缺", "缺"));
  });
});

describe("WEIGHTED", () => {
  it("takes weights as percentages and scores as columns", () => {
    expect(call("WEIGHTED", column("50%", "50%"), [column(96.1, 90), column(93.4, "")])).toEqual(column(94.75, "缺"));
  });

  it("refuses weights that do not make up 100%, or do not match the columns", () => {
    expect(refusal("WEIGHTED", row(0.5, 0.4), [row(90, 80)])).toContain("参数【权重】合计不是 100%");
    expect(refusal("WEIGHTED", row(0.5, 0.5), [row(90, 80, 70)])).toContain("有 2 个权重,而得分有 3 列");
    expect(refusal("WEIGHTED", row(50, 50), [row(90, 80)])).toContain("“50”不是 0 到 100% 的比例");
  });
});

describe("DEDUCT", () => {
  it("takes 2, -2 and 扣2分 for the same deduction", () => {
    expect(call("DEDUCT", [[100]], column(2, "扣2分", "2分"))).toEqual(column(98, 98, 98));
    expect(call("DEDUCT", [[100]], column(-2, -3, 0))).toEqual(column(98, 97, 100));
  });

  it("does not guess what mixed signs mean", () => {
    expect(refusal("DEDUCT", [[100]], row(2, -2))).toContain("有正有负");
  });

  it("adds a row's deductions, down to the floor", () => {
    expect(call("DEDUCT", column(60, 60), [[1, 1, 70], [1, 2, 3]], [[20]])).toEqual(column(20, 54));
  });

  it("says 缺 where a deduction is not filled in", () => {
    expect(call("DEDUCT", [[100]], [[1, ""]])).toEqual([["缺"]]);
  });
});

describe("BONUS", () => {
  it("reads a table of its own, and kinds", () => {
    const table = [["省级", 10], ["市级", 5]];
    expect(call("BONUS", column("甲", "乙"), column("省", "地市级"), table)).toBe(15);
    const byKind = [["校级", 1, "班会课"], ["校级", "", ""]];
    expect(call("BONUS", column("甲", "乙"), column("校", "校"), byKind.slice(0, 1), null, column("班会课比赛", "演讲"))).toBe(1);
  });

  it("counts 校级 for class meeting contests only", () => {
    expect(call("BONUS", column("甲"), column("校级"))).toBe(0);
    expect(call("BONUS", column("甲"), column("校级"), null, null, column("班会课"))).toBe(1);
  });

  it("takes each level once where 级别不重复 is wanted", () => {
    expect(call("BONUS", column("甲", "乙"), column("县", "县"), null, "级别不重复")).toBe(2);
  });

  it("skips blank rows but not half a row", () => {
    expect(call("BONUS", column("甲", ""), column("县", ""))).toBe(2);
    expect(refusal("BONUS", column("甲", "乙"), column("县", ""))).toBe("#N/A 参数【级别】第 2 行第 1 列还没有填写。请先填写,再看结果。");
  });

  it("refuses a level that the table has no row for: 0 would be a guess", () => {
    const table = [["省级", 10], ["市级", 5]];
    const told = "#VALUE! 参数【级别】有“县”级,加分标准里没有。请在加分标准中补一行(不加分的写 0),或删去这一项。";
    expect(refusal("BONUS", column("甲", "丙"), column("省", "县"), table)).toBe(told);
    expect(call("BONUS", column("甲", "丙"), column("省", "县"), [...table, ["县级", 0]])).toBe(10);
    expect(refusal("BONUS", column("甲"), column("乡镇"))).toContain("有“乡镇”级");
  });

  it("names what is no level", () => {
    expect(refusal("BONUS", column("甲"), column("一等奖"))).toContain("“一等奖”不是级别");
    expect(refusal("BONUS", column("甲"), column("县"), column("县"))).toContain("不是加分标准");
  });
});

describe("GRADE", () => {
  const bands = [["优", 90], ["良", 80], ["差", 0]];

  it("grades a column, 缺 where there is no score", () => {
    expect(call("GRADE", column(90, 89.99, "", "免"), bands)).toEqual(column("优", "良", "缺", ""));
  });

  it("reads bands that lie in two rows, and skips blank ones", () => {
    expect(call("GRADE", [[84]], [["优", "良", "差"], [90, 80, 0]])).toEqual([["良"]]);
    expect(call("GRADE", [[84]], [...bands, ["", ""]])).toEqual([["良"]]);
  });

  it("does not hide a gap in the bands", () => {
    expect(refusal("GRADE", [[59]], [["合格", 60]])).toContain("没有 59 分所在的等级");
    expect(refusal("GRADE", [[59]], column(90, 80))).toContain("参数【等级表】不是等级表");
  });
});

describe("HOURSGAP and COVERAGE", () => {
  it("takes hours as written, and the required hours", () => {
    expect(call("HOURSGAP", column("26学时", 40, ""), [[36]])).toEqual(column(10, 0, "缺"));
  });

  it("counts names once, in however many columns", () => {
    expect(call("COVERAGE", [["罗 敏", "白林"], ["罗敏", ""]], column("罗敏", "白林", "丁慧", ""))).toBeCloseTo(2 / 3, 14);
    expect(refusal("COVERAGE", column("甲"), column("", ""))).toContain("#N/A 参数【应到名单】还没有填写");
  });
});
