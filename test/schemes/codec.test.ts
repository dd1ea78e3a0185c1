import { compile } from "../../src/rules/compile";
import { mechanisms } from "../../src/rules/mechanisms";
import { builtInSchemes } from "../../src/schemes";
import { decode, encode } from "../../src/schemes/codec";

describe.each(Object.values(builtInSchemes))("the built-in scheme $id", (scheme) => {
  it("comes back from the sheet as it went there", () => {
    const { schemes, missingHeadings } = decode(encode([scheme]), { row: 0, column: 0 });
    expect(missingHeadings).toEqual([]);
    expect(schemes).toEqual([scheme]);
  });

  it("compiles without a problem", () => {
    expect(compile(scheme, mechanisms).problems).toEqual([]);
  });

  it("calls no sheet of results as one of its input sheets", () => {
    const { outputs, wanted } = compile(scheme, mechanisms);
    const tables = wanted.map(({ name }) => name);
    expect(outputs.map(({ sheet }) => sheet).filter((sheet) => tables.includes(sheet))).toEqual([]);
  });

  it("has its number in the catalogue on every setting but the columns of the result", () => {
    expect(scheme.rows.filter((row) => row.id === "" && row.setting !== "列")).toEqual([]);
  });
});

describe("decoding the sheet 考核方案", () => {
  const headings = ["方案", "规则", "计算方法", "设置项", "名称", "适用", "设定值", "单位", "依据", "说明", "生效日期"];

  it("reads what Excel made a day of as the day that it shows", () => {
    const cells = headings.map((heading) => (["名称", "设定值", "生效日期"].includes(heading) ? 46266 : heading));
    const formats = [headings.map(() => "General"), headings.map((heading) => (heading === "名称" ? 'm"月"d"日"' : "yyyy/m/d"))];
    expect(decode([headings, cells], { row: 0, column: 0 }, formats).schemes[0]?.rows[0]).toMatchObject({ key: "2026-09-01", value: "2026-09-01", effective: "2026-09-01" });
  });

  it("finds moved columns by their headings and tells where each row stands", () => {
    const moved = [...headings].reverse();
    const cells = headings.map((heading) => (heading === "设定值" ? 0.7 : heading === "方案" ? "甲校" : heading)).reverse();
    const { schemes, place } = decode([["本校考核方案"], moved, cells], { row: 4, column: 2 });
    expect(schemes).toHaveLength(1);
    const row = schemes[0]?.rows[0];
    expect(row).toMatchObject({ scheme: "甲校", rule: "规则", setting: "设置项", value: 0.7 });
    expect(row && place.get(row)).toEqual({ row: 6, columns: expect.objectContaining({ value: 2 + 4, scheme: 2 + 10 }) });
  });

  it("takes a blank 方案 and 规则 from the row above, and skips blank rows", () => {
    const line = (...cells: string[]): string[] => [...cells, ...Array<string>(11 - cells.length).fill("")];
    const { schemes } = decode(
      [headings, line("甲", "得分", "求和", "加数", "", "", "表.项"), line(), line("", "", "", "满分", "", "", "100"), line("乙", "", "求和", "加数", "", "", "1")],
      { row: 0, column: 0 },
    );
    expect(schemes.map(({ id, rows }) => [id, rows.map(({ rule, setting }) => `${rule}/${setting}`)])).toEqual([
      ["甲", ["得分/加数", "得分/满分"]],
      ["乙", ["/加数"]],
    ]);
  });

  it("reads a sheet without 原文 and 编号, as schools have them", () => {
    const cells = headings.map((heading) => (heading === "依据" ? "S1A-04" : heading));
    expect(decode([headings, cells], { row: 0, column: 0 }).schemes[0]?.rows[0]).toMatchObject({ clause: "S1A-04", note: "说明", words: "", id: "" });
  });

  it("names the headings that are missing", () => {
    expect(decode([["方案", "规则", "设定值"]], { row: 0, column: 0 }).missingHeadings).toEqual(["计算方法", "设置项", "名称"]);
  });

  it("reads a setting of an older sheet by the name that it has now", () => {
    const cells = headings.map((heading) => (heading === "设置项" ? "停办" : heading));
    expect(decode([headings, cells], { row: 0, column: 0 }).schemes[0]?.rows[0]?.setting).toBe("不要求");
  });
});
