import { openBook } from "../../../workbench/book";
import type { Workbook } from "../../../workbench/book/workbook";
import { type ConditionalFormat, type StoredValue, newPackage } from "../../../workbench/package";
import { rulesOf } from "../../../workbench/page/grid/rules";

const number = (value: number): StoredValue => ({ kind: "number", number: value });

describe("the conditional formats that the grid shows", () => {
  let book: Workbook;
  beforeEach(async () => {
    book = await openBook(newPackage().save(), { fileName: "试.xlsx", locale: "zh-CN" });
  });
  afterEach(() => book.dispose());

  function fills(rules: readonly Partial<ConditionalFormat>[], row: number, value: StoredValue): (string | undefined)[] {
    const { activeSheet } = book;
    activeSheet.record.conditionalFormats = rules.map((rule, index) => ({
      ranges: "A1:A3 C1",
      type: "cellIs",
      formulas: [],
      priority: index + 1,
      stopIfTrue: false,
      format: { fill: `#00000${index}` },
      ...rule,
    }));
    return rulesOf(activeSheet)(row, 0, value).map(({ fill }) => fill);
  }

  it("are the add-in's marks, on the cells they are for", () => {
    const mark = { type: "expression", formulas: ['LEN("BZR:否决")>0'] };
    expect(fills([mark], 2, number(1))).toEqual(["#000000"]);
    expect(fills([mark], 3, number(1))).toEqual([]);
  });

  it.each([
    ["lessThan", ["60"], 59.9, 60],
    ["lessThanOrEqual", ["60"], 60, 60.1],
    ["greaterThan", ["60"], 60.1, 60],
    ["greaterThanOrEqual", ["60"], 60, 59.9],
    ["equal", ["60"], 60, 61],
    ["notEqual", ["60"], 61, 60],
    ["between", ["60", "80"], 80, 80.1],
    ["notBetween", ["60", "80"], 59, 60],
  ])("compare numbers: %s %s holds for %d and not for %d", (operator, formulas, inside, outside) => {
    expect(fills([{ operator, formulas }], 0, number(inside))).toEqual(["#000000"]);
    expect(fills([{ operator, formulas }], 0, number(outside))).toEqual([]);
    expect(fills([{ operator, formulas }], 0, { kind: "text", text: "缺考" })).toEqual([]);
  });

  it("come in the order of their priority, up to one that stops", () => {
    const holds = { operator: "greaterThan", formulas: ["0"] };
    expect(fills([{ ...holds, priority: 3 }, { ...holds, priority: 1 }], 0, number(1))).toEqual(["#000001", "#000000"]);
    expect(fills([{ ...holds, priority: 3 }, { ...holds, priority: 1, stopIfTrue: true }], 0, number(1))).toEqual(["#000001"]);
  });

  it("leave out what would have to be calculated", () => {
    expect(fills([{ type: "expression", formulas: ["A1>B1"] }], 0, number(1))).toEqual([]);
  });
});
