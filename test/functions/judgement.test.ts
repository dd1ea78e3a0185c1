import { call, column, refusal, row } from "./support";

const cases = row("①不深入班级", "②失职渎职", "③不努力", "④体罚");

describe("VETO", () => {
  it("names every established case of each person, and only what is open where nothing is", () => {
    const marks = [
      ["", "是", "", "√"],
      ["否", "", "不成立", 0],
      ["待核", "", "", ""],
      ["待核", "成立", "", ""],
    ];
    expect(call("VETO", cases, marks)).toEqual(column("一票否决:②失职渎职、④体罚", "", "待核:①不深入班级", "一票否决:②失职渎职"));
  });

  it("takes a single column for one person's marks, but for several people's if there is one case", () => {
    expect(call("VETO", cases, column("", "", "", true))).toEqual([["一票否决:④体罚"]]);
    expect(call("VETO", [["④体罚"]], column("", "是", ""))).toEqual(column("", "一票否决:④体罚", ""));
  });

  it("can be used as the people left out of a ranking", () => {
    const vetoes = call("VETO", [["④体罚"]], column("是", "", "待核"));
    expect(call("RANK", column(99, 90, 80), null, null, vetoes)).toEqual(column("", 1, 2));
  });

  it("wants a mark for each case", () => {
    expect(refusal("VETO", cases, row("", "是"))).toContain("参数【标记】有 2 列,而参数【情形】有 4 项");
    expect(refusal("VETO", cases, row("", "", "", "可能"))).toContain("“可能”看不出是与否");
  });
});

describe("ELIGIBLE", () => {
  const conditions = row("年限", "职称", "荣誉");

  it("says 符合, or names what fails, or what is not known", () => {
    const values = [
      [true, "是", 1],
      [true, false, "否"],
      [true, "缺", ""],
      [false, "缺", true],
    ];
    expect(call("ELIGIBLE", conditions, values)).toEqual(column("符合", "不符合:职称、荣誉", "缺:职称、荣誉", "不符合:年限"));
  });

  it("tells a blank, which is not known, from FALSE", () => {
    expect(call("ELIGIBLE", [["年限"]], column(null, false))).toEqual(column("缺:年限", "不符合:年限"));
  });

  it("takes 1 and 0 for yes and no, as text too: so they arrive from a column of format 文本", () => {
    expect(call("ELIGIBLE", row("年限", "职称"), [["1", "0"], ["1", "1"]])).toEqual(column("不符合:职称", "符合"));
    expect(call("VETO", [["④体罚"]], column("1", "0", ""))).toEqual(column("一票否决:④体罚", "", ""));
  });

  it("does not take a number for an answer", () => {
    expect(refusal("ELIGIBLE", [["年限"]], [[5]])).toContain("参数【值】“5”看不出是与否");
  });
});

describe("STREAK", () => {
  it("counts marks, or a value", () => {
    expect(call("STREAK", row("是", "√", "", 1, "否"))).toBe(2);
    expect(call("STREAK", column("不合格", "合格", "不合格", "不 合格"), "不合格")).toBe(2);
    expect(call("STREAK", column("合格"), "不合格")).toBe(0);
  });

  it("does not count over what is missing", () => {
    expect(refusal("STREAK", column("不合格", "缺"), "不合格")).toBe("#N/A 参数【标记】第 2 行第 1 列还没有填写。请先填写,再看结果。");
  });
});
