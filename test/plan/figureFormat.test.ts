import { Exact } from "../../src/core/number/exact";
import { missing, number as numberValue } from "../../src/core/value";
import { figureFormat } from "../../src/plan/figureFormat";

const values = (...texts: readonly string[]) => texts.map((text) => numberValue(Exact.parse(text) ?? Exact.zero));

describe("all the digits a column was judged by", () => {
  it.each([
    ["hours are not rounded", "学时", values("29.5", "30"), "0.0"],
    ["nor just below a limit", "学时", values("29.99", "30", "12.5"), "0.00"],
    ["credits", "学分", values("2.4", "2"), "0.0"],
    ["years", "年", values("2.9", "5"), "0.0"],
    ["whole ones stay whole", "人", values("3", "12"), "0"],
    ["scores have two places", "分", values("28"), "0.00"],
    ["scores that are ranked by three have three", "分", values("28.125", "28"), "0.000"],
    ["money that nobody rounded shows it", "元", values("27.275"), "0.000"],
    ["rates have two places", "%", values("0.9"), "0.00%"],
    ["a rate just below its limit is not 90%", "%", values("0.89996", "0.9"), "0.000%"],
    ["what never ends is cut", "分", [numberValue(Exact.of(1).dividedBy(Exact.of(3)))], "0.000000"],
    ["what is missing says nothing", "学时", [missing], "0"],
  ])("%s", (_, unit, column, format) => {
    expect(figureFormat(unit, column)).toBe(format);
  });
});
