import { cellText } from "../../../workbench/book/cell-text";
import type { Scalar, StoredValue } from "../../../workbench/book/types";
import { readTyped } from "../../../workbench/book/typing";

const number = (value: number): StoredValue => ({ kind: "number", number: value });
const text = (value: string): StoredValue => ({ kind: "text", text: value });

describe("typing into a cell", () => {
  it.each<[Scalar, StoredValue]>([
    [95.5, number(95.5)],
    ["95.5", number(95.5)],
    ["-3", number(-3)],
    [true, { kind: "boolean", boolean: true }],
    ["false", { kind: "boolean", boolean: false }],
    ["#N/A", { kind: "error", error: "#N/A" }],
    ["#DIV/0!", { kind: "error", error: "#DIV/0!" }],
    ["缺考", text("缺考")],
    ["95分", text("95分")],
    ["高一(1)班", text("高一(1)班")],
    ["１２", text("１２")],
    ["'007", text("007")],
    ["=", text("=")],
    ["", { kind: "blank" }],
  ])("%p gives a constant", (input, value) => {
    expect(readTyped(input, "General")).toEqual({ value, formula: null });
  });

  it("takes what begins with = for a formula, and leaves a cell alone for null", () => {
    expect(readTyped("=SUM(A1:A2)", "General")).toEqual({ formula: "=SUM(A1:A2)" });
    expect(readTyped(null, "General")).toBeUndefined();
  });

  it.each(["12", "=1+1", "TRUE", "'a", "#N/A", "2026-9-1"])("keeps %p as it is in a cell formatted as text", (input) => {
    expect(readTyped(input, "@")).toEqual({ value: text(input), formula: null });
  });

  it("gives a percentage or a date its format, unless the cell has one", () => {
    expect(readTyped("50%", "General")).toEqual({ value: number(0.5), formula: null, numberFormat: "0%" });
    expect(readTyped("2026-9-1", "General")).toEqual({ value: number(46266), formula: null, numberFormat: "yyyy-m-d" });
    expect(readTyped("2026-9-1", "0")).toEqual({ value: number(46266), formula: null });
  });
});

describe("the text of a cell", () => {
  it.each<[string, StoredValue, string]>([
    ["General", number(97.85), "97.85"],
    ["General", number(0.1 + 0.2), "0.3"],
    ["General", number(1234567.891234), "1234567.891"],
    ["General", number(123456789012), "1.23457E+11"],
    ["0", number(97.5), "98"],
    ["0.00", number(97), "97.00"],
    ["#,##0.00", number(-1234.5), "-1,234.50"],
    ["0%", number(0.956), "96%"],
    ["0.00%", number(0.95), "95.00%"],
    ["yyyy-m-d", number(46266), "2026-9-1"],
    ['yyyy"年"m"月"d"日"', number(46266), "2026年9月1日"],
    ["@", number(12), "12"],
    ['"▲"General', number(5), "▲5"],
    ['"▲"General;"▲"-General;"▲"General;"▲"@', text("缺"), "▲缺"],
    ['上午/下午h"时"mm"分"', number(0.75), '下午6时00分'],
    ["General", { kind: "boolean", boolean: true }, "TRUE"],
    ["0.00", { kind: "error", error: "#N/A" }, "#N/A"],
    ["0.00", { kind: "blank" }, ""],
  ])("%s", (format, value, shown) => {
    expect(cellText(value, format)).toBe(shown);
  });
});
