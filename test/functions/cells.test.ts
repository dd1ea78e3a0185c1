import { call, column, refusal, row } from "./support";

/** What a single cell counts as in a sum. */
const read = (cell: unknown): unknown => (call("TOTAL", [[[cell]]]) as unknown[][])[0]?.[0];

describe("numbers in cells", () => {
  it.each<[unknown, unknown]>([
    [14, 14],
    [97.84999999999999, 97.85],
    ["14", 14],
    ["14分", 14],
    [" 17.8 ", 17.8],
    ["１７．８", 17.8],
    ["98%", 0.98],
    ["300元", 300],
    ["-2", -2],
    [0, 0],
  ])("%j is %j", (cell, value) => {
    expect(read(cell)).toBe(value);
  });

  it.each([null, undefined, "", "  ", "缺", "缺考", "未录入", "请假", "-"])("%j is missing, not 0", (cell) => {
    expect(read(cell)).toBe("缺");
  });

  it("免 does not apply: the result is a blank text", () => {
    expect(read("免")).toBe("");
    expect(call("TOTAL", [[["免", 3]]])).toEqual([[3]]);
  });

  it.each(["85，5", "85,5", "½", "①", "八十五", "9O", "12-3", true])("%j is not guessed", (cell) => {
    expect(refusal("TOTAL", [[[cell]]])).toMatch(/^#VALUE! 参数【各列】“.+”不是数字。请写成 85/);
  });

  it("names the cell that is wrong, counted within its range", () => {
    expect(refusal("RANK", column(90, 80, "85，5"))).toBe(
      "#VALUE! 参数【得分】第 3 行第 1 列“85，5”不是数字。请写成 85、85.5、85分 或 98%,小数点用“.”。",
    );
  });

  it.each([["#DIV/0!"], [{ code: "#DIV/0!", type: "CustomFunctionError" }]])("names the cell with an error, given as %j", (error) => {
    expect(refusal("RANK", row(90, error))).toBe("#VALUE! 参数【得分】第 1 行第 2 列是错误值 #DIV/0!。请先改正那个单元格。");
  });

  it("refuses what is neither number nor text", () => {
    expect(refusal("RMB", { type: "Entity", text: "x" })).toBe("#VALUE! 参数【金额】不是普通的数字或文字。请改成数字或文字。");
  });
});

describe("words that choose", () => {
  it("are understood in full-width letters and with spaces", () => {
    expect(call("RANK", column(9, 9, 8), null, "１，１，２")).toEqual(column(1, 1, 2));
    expect(call("TERMPAY", row("不合格", "合格"), [[200]], " ｂ ")).toEqual([[100]]);
  });

  it.each([null, "", 0])("have their default where the cell is blank: %j", (blank) => {
    expect(call("RANK", column(9, 9, 8), null, blank)).toEqual(column(1, 1, 3));
  });

  it.each([null, 0])("and so have groups and the excluded left out between two commas: %j", (blank) => {
    expect(call("RANK", column(9, 9, 8), [[blank]], "1,1,2", [[blank]])).toEqual(column(1, 1, 2));
  });

  it("are named when another is written", () => {
    expect(refusal("RANK", column(9, 8), null, "中国式")).toBe("#VALUE! 参数【并列】“中国式”不能用。可填:1,1,3、1,1,2。");
  });
});

describe("ranges", () => {
  it("may be a row or a column, and so is the result", () => {
    expect(call("RANK", row(80, 90))).toEqual(row(2, 1));
    expect(call("PAY", row(300, 200), [[100]])).toEqual(row(300, 200));
    expect(call("PAY", [[300]], column(100, 50))).toEqual(column(300, 150));
  });

  it("must be one line where one line is meant", () => {
    expect(refusal("RANK", [[1, 2], [3, 4]])).toBe("#VALUE! 参数【得分】有多行多列。请只选一行或一列。");
  });

  it("must be of one length", () => {
    expect(refusal("PAY", column(300, 300, 300), column(90, 80))).toBe(
      "#VALUE! 参数【得分】有 2 项,而参数【标准】有 3 项。请把两个区域选成一样多。",
    );
    expect(refusal("RANK", column(90, 80), column("甲"))).toContain("参数【分组】有 1 项,而参数【得分】有 2 项");
  });
});
