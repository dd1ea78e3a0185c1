import fc from "fast-check";
import { Exact } from "../../../src/core/number/exact";
import type { Value } from "../../../src/core/value";
import { type CellSpec, readCell } from "../../../src/sheets/rows/readCell";
import type { Raw } from "../../../src/sheets/sheetData";
import type { ColumnType } from "../../../src/sheets/tables/tableDefinition";

const spec = (type: ColumnType, extra: Partial<CellSpec> = {}): CellSpec => ({ type, required: true, ...extra });
const show = (value: Value): string => {
  switch (value.kind) {
    case "number":
      return value.number.toString();
    case "text":
      return value.text;
    case "truth":
      return String(value.truth);
    case "date":
      return `day ${value.serial}`;
    default:
      return value.kind;
  }
};
/** "17.8 textNumber": what the cell is read as, and what is said about it. */
const read = (raw: Raw, type: ColumnType, extra: Partial<CellSpec> = {}): string => {
  const { value, issue } = readCell(raw, spec(type, extra), {});
  return issue === undefined ? show(value) : `${show(value)} ${issue.code}`;
};
const TYPES: readonly ColumnType[] = ["person", "id", "class", "month", "week", "name", "nameId", "score", "total", "number", "money", "count", "rate", "deduction", "date", "level", "yesNo", "text"];
const NUMERIC: readonly ColumnType[] = ["score", "total", "number", "money", "count", "rate", "deduction"];

describe("a score", () => {
  it.each<[Raw, string]>([
    [95, "95"],
    [0, "0"],
    [97.84999999999999, "97.85"],
    ["１７．８", "17.8 textNumber"],
    ["17.0分", "17 textNumber"],
    ["病假", "missing readAsMissing"],
    ["缺考", "missing readAsMissing"],
    ["请假", "missing readAsMissing"],
    ["—", "missing readAsMissing"],
    ["/", "missing readAsMissing"],
    ["免", "notApplicable readAsNotApplicable"],
    ["", "missing blankScore"],
    [" \u3000", "missing blankScore"],
    ["#DIV/0!", "missing formulaError"],
    ["85，5", "missing notANumber"],
    ["½", "missing notANumber"],
    ["①", "missing notANumber"],
    ["八十五", "missing notANumber"],
    ["95元", "missing notANumber"],
    ["95%", "missing notANumber"],
    [true, "missing notANumber"],
    [-0.01, "missing belowZero"],
  ])("%j is %s", (raw, expected) => {
    expect(read(raw, "score")).toBe(expected);
  });

  it("is not used above its full mark, and is on it", () => {
    const fullMark = Exact.of(30);
    expect([read(30, "score", { fullMark }), read(30.01, "score", { fullMark }), read("３１分", "score", { fullMark })]).toEqual([
      "30",
      "missing aboveFullMark",
      "missing aboveFullMark",
    ]);
  });

  it("may be blank where it is not required", () => {
    expect(read("", "score", { required: false })).toBe("missing");
  });
});

describe("money and counts", () => {
  it("take their own units only", () => {
    expect([read("335元", "money"), read("1,000", "money"), read("335分", "money"), read("42人", "count"), read("3天", "count"), read("42元", "count")]).toEqual([
      "335 textNumber",
      "1000 textNumber",
      "missing notANumber",
      "42 textNumber",
      "3 textNumber",
      "missing notANumber",
    ]);
  });

  it("may be half a day", () => {
    expect([read(0.5, "count"), read("0.5天", "count"), read("半天", "count"), read("半天", "money")]).toEqual([
      "0.5",
      "0.5 textNumber",
      "0.5 textNumber",
      "missing notANumber",
    ]);
  });

  it("are not negative; points may be", () => {
    expect([read(-1, "money"), read(-1, "count"), read(-1, "number")]).toEqual(["missing belowZero", "missing belowZero", "-1"]);
  });
});

describe("a rate", () => {
  it("is a share of one", () => {
    expect([read(0.985, "rate"), read(1, "rate"), read("98%", "rate"), read(98.5, "rate")]).toEqual(["0.985", "1", "0.98 textNumber", "missing rateAboveOne"]);
  });

  it("is divided by a hundred in a column of percentages, where 0.9 could be either", () => {
    const percent = { percent: true };
    expect([read(98.5, "rate", percent), read("９８", "rate", percent), read("98%", "rate", percent), read(0, "rate", percent), read(0.9, "rate", percent)]).toEqual([
      "0.985",
      "0.98 textNumber",
      "0.98 textNumber",
      "0",
      "missing rateUnclear",
    ]);
  });
});

describe("a deduction", () => {
  it("keeps its sign as written", () => {
    expect([read(2, "deduction"), read(-2, "deduction")]).toEqual(["2", "-2"]);
  });

  it("in words has the sign that the column writes deductions with", () => {
    expect([
      read("扣2分", "deduction"),
      read("扣2分", "deduction", { sign: { direction: "takenOff", negated: false } }),
      read("扣2分", "deduction", { sign: { direction: "signed", negated: false } }),
    ]).toEqual(["2 textNumber", "2 textNumber", "-2 textNumber"]);
  });

  it("is passed on with the other sign where the column is written otherwise than the scheme takes it", () => {
    const otherwise = { sign: { direction: "signed", negated: true } } as const;
    expect([read(-2, "deduction", otherwise), read(2, "deduction", otherwise), read("扣2分", "deduction", otherwise)]).toEqual(["2", "-2", "2 textNumber"]);
  });

  it("is missing while its sign is unclear, unless nothing is taken off", () => {
    const unclear = { sign: "unclear" } as const;
    expect([read(2, "deduction", unclear), read("扣2分", "deduction", unclear), read("-2", "deduction", unclear), read(0, "deduction", unclear)]).toEqual([
      "missing",
      "missing",
      "missing",
      "0",
    ]);
  });
});

describe("a teaching week", () => {
  it("is a number from 1, or pointed out", () => {
    expect([read("第3周", "week"), read(3, "week"), read("三", "week"), read("期末", "week"), read(0, "week")]).toEqual([
      "3",
      "3",
      "3",
      "missing unknownWeek",
      "missing unknownWeek",
    ]);
  });
});

describe("a 工号", () => {
  it("is text in half-width without spaces, however it was typed", () => {
    expect([read(1007, "id"), read("１００７ ", "id"), read("10 07", "id"), read("0107", "id"), read("Ｔ-12", "nameId")]).toEqual(["1007", "1007", "1007", "0107", "T-12"]);
  });

  it("is missing where somebody wrote that there is none", () => {
    expect(["无", "—", "/"].map((raw) => read(raw, "id"))).toEqual(Array(3).fill("missing"));
  });
});

describe("words", () => {
  it("of a name or class are normalised", () => {
    expect([read("罗  敏", "person"), read("罗国栋 ", "person"), read("阿依古丽•买买提", "person"), read("一（１）班", "class"), read("一 (1) 班", "class")]).toEqual([
      "罗敏",
      "罗国栋",
      "阿依古丽·买买提",
      "一(1)班",
      "一(1)班",
    ]);
  });

  it("of a text stay as written", () => {
    expect([read(" ④体罚 或变相体罚 ", "text"), read(1001, "text"), read("⑵", "text")]).toEqual(["④体罚 或变相体罚", "1001", "⑵"]);
  });

  it("that look like a formula stay words", () => {
    expect(["=1+1", "+壬老师", "-x", "@x", "＝1"].map((raw) => read(raw, "name"))).toEqual([
      "=1+1 looksLikeFormula",
      "+壬老师 looksLikeFormula",
      "-x looksLikeFormula",
      "@x looksLikeFormula",
      "=1 looksLikeFormula",
    ]);
    expect(["-", "—", "a=b"].map((raw) => read(raw, "text"))).toEqual(["-", "—", "a=b"]);
  });

  it("say yes and no in several ways", () => {
    expect(["是", "√", "有", "Y", true].map((raw) => read(raw, "yesNo"))).toEqual(Array(5).fill("true"));
    expect(["否", "×", "无", "n", false].map((raw) => read(raw, "yesNo"))).toEqual(Array(5).fill("false"));
    expect(["可能", "？", 2].map((raw) => read(raw, "yesNo"))).toEqual(Array(3).fill("missing notYesOrNo"));
  });

  it("of a level or a choice are kept, and pointed out where they are not known", () => {
    expect([read("县(市、区)级", "level"), read("国家级", "level"), read("校级", "level"), read("宇宙级", "level")]).toEqual(["县(市、区)级", "国家级", "校级", "宇宙级 unknownLevel"]);
    const choices = ["成立", "待核", "不成立"];
    expect([read("待 核", "text", { choices }), read("已成立", "text", { choices }), read("另案", "text", { choices })]).toEqual(["待核", "missing wordProposed", "另案 unknownChoice"]);
    const aliases = new Map([["查实", "成立"]]);
    expect([read("查 实", "text", { choices, aliases }), read("constructor", "text", { choices, aliases })]).toEqual(["成立", "constructor unknownChoice"]);
  });
});

describe("blanks", () => {
  it("are the problem that the column says, where it says one", () => {
    expect(read("", "name", { whenBlank: "blankSubstitute" })).toBe("missing blankSubstitute");
    expect(read("", "name", { whenBlank: "blankSubstitute", required: false })).toBe("missing");
  });

  it.each(TYPES)("in a column of type %s are missing, and a problem where something is required", (type) => {
    for (const raw of ["", "  ", "\u3000", "\u200b"]) {
      const { value, issue } = readCell(raw, spec(type), {});
      expect(value).toEqual({ kind: "missing" });
      expect(issue?.code).toMatch(/^blank/);
      expect(readCell(raw, spec(type, { required: false }), {})).toEqual({ value: { kind: "missing" } });
    }
  });
});

describe("formula errors", () => {
  it.each(TYPES)("in a column of type %s are missing and pointed out", (type) => {
    expect(readCell("#N/A", spec(type), {})).toEqual({ value: { kind: "missing" }, issue: { code: "formulaError", params: { error: "#N/A" } } });
  });
});

describe("any text in a numeric column", () => {
  const text = fc.string({ unit: "grapheme" });

  it("is a number only with a notice saying which, and otherwise has a problem", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...NUMERIC), (raw, type) => {
        const { value, issue } = readCell(raw, spec(type), {});
        expect(issue).toBeDefined();
        expect(value.kind === "number").toBe(issue?.code === "textNumber");
      }),
    );
  });

  it("without a digit, or 半, is never a number", () => {
    fc.assert(
      fc.property(text.filter((raw) => !/[0-9０-９半]/.test(raw)), fc.constantFrom(...NUMERIC), (raw, type) => {
        expect(readCell(raw, spec(type), {}).value.kind).not.toBe("number");
      }),
    );
  });
});

describe("a number that its cell shows otherwise", () => {
  const shown = (raw: Raw, type: ColumnType, format: string, extra: Partial<CellSpec> = {}): string => {
    const { value, issue } = readCell(raw, spec(type, extra), {}, format);
    return issue === undefined ? show(value) : `${show(value)} ${issue.code} ${issue.params["shown"] ?? ""}`.trim();
  };

  it.each(NUMERIC)("is no %s as a date: 9-1 became the day 46266", (type) => {
    expect(shown(46266, type, 'm"月"d"日"')).toBe("missing dateForNumber 2026/9/1");
    expect(shown(0.375, type, "h:mm")).toContain("missing dateForNumber");
  });

  it.each(NUMERIC.filter((type) => type !== "rate"))("is no %s as a percentage", (type) => {
    expect(shown(0.95, type, "0%")).toBe("missing percentForNumber 95%");
  });

  it("is a share as a percentage in a column of rates, or whose name says so", () => {
    expect([shown(0.6, "rate", "0%"), shown(0.6, "number", "0.00%", { shares: true })]).toEqual(["0.6", "0.6"]);
  });

  it("is what it is in any format of numbers, and where the format is not known", () => {
    expect([shown(95, "score", "0.00"), shown(95.5, "score", "#,##0.0_);[Red](#,##0.0)"), read(46266, "number")]).toEqual(["95", "95.5", "46266"]);
  });

  it("is told as it is shown where it stands for words: 1-1 as a class, 1.10", () => {
    expect([shown(46023, "class", "m/d"), shown(1.1, "class", "0.00"), shown(1.1, "class", "General"), shown(46266, "text", "yyyy/m/d")]).toEqual(["2026/1/1", "1.10", "1.1", "2026/9/1"]);
  });
});

describe("units", () => {
  it("are those of what the column counts: 3节 and 2次 are no days", () => {
    const days: Partial<CellSpec> = { units: ["天", "日"] };
    expect(["3天", "3日", "半天", "3节", "2次", "2人"].map((raw) => read(raw, "count", days))).toEqual([
      "3 textNumber",
      "3 textNumber",
      "0.5 textNumber",
      "missing notANumber",
      "missing notANumber",
      "missing notANumber",
    ]);
    expect([read("半天", "count", { units: ["人"] }), read("95分", "score", days)]).toEqual(["missing notANumber", "95 textNumber"]);
  });
});

describe("words that are not the column's own", () => {
  it("say yes or no where the column holds nothing else, or are proposed, never no by themselves", () => {
    expect(["同意", "不同意", "√", "×", "✓", "✗", "有", "无", "Y"].map((raw) => read(raw, "yesNo"))).toEqual(["true", "false", "true", "false", "true", "false", "true", "false", "true"]);
    expect(["已同意", "领导不同意", "未评", "研究中"].map((raw) => read(raw, "yesNo"))).toEqual(["missing wordProposed", "missing wordProposed", "missing notYesOrNo", "missing notYesOrNo"]);
  });

  it("tell a level with what was won, propose one that they begin with", () => {
    expect(["省级一等奖", "市级优秀奖", "区级第2名", "省教育厅", "市级及以上", "宇宙级"].map((raw) => read(raw, "level"))).toEqual([
      "省级",
      "市级",
      "区级",
      "missing wordProposed",
      "市级及以上 unknownLevel",
      "宇宙级 unknownLevel",
    ]);
  });
});

it.each(["4场", "12期", "10人", "30人次", "3篇"])("reads the count %s with the word that counts it", (words) => {
  expect(readCell(words, { type: "count", required: true }, {}).value).toMatchObject({ kind: "number" });
});
