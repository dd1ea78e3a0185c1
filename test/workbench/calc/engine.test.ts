import { functionText, type BaseFunction } from "@univerjs/engine-formula";
import type { FunctionHost, FunctionMetadata, FunctionResult, StoredValue } from "../../../workbench/book/types";
import { Engine } from "../../../workbench/calc/engine";
import limits from "../../support/limits.json";

const number = (value: number): StoredValue => ({ kind: "number", number: value });
const text = (value: string): StoredValue => ({ kind: "text", text: value });
const error = (value: string): StoredValue => ({ kind: "error", error: value });
const BLANK: StoredValue = { kind: "blank" };

type Input = string | number | boolean | null;

function cellsOf(rows: readonly (readonly Input[])[]) {
  return rows.flatMap((row, r) =>
    row.flatMap((input, c) => {
      if (input === null) return [];
      if (typeof input === "string" && input.startsWith("=")) return [[r, c, { value: BLANK, formula: input }] as const];
      const value: StoredValue =
        typeof input === "number" ? number(input) : typeof input === "boolean" ? { kind: "boolean", boolean: input } : text(input);
      return [[r, c, { value }] as const];
    }),
  );
}

const engines: Engine[] = [];
function engineWith(rows: readonly (readonly Input[])[], timeLimit = limits.wait): Engine {
  const engine = new Engine([{ id: "s", name: "表 1", cells: cellsOf(rows) }], timeLimit);
  engines.push(engine);
  return engine;
}
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

function row(engine: Engine, r: number, columns: number): StoredValue[] {
  return Array.from({ length: columns }, (_, c) => engine.value("s", r, c));
}

type Answer = (args: readonly unknown[]) => FunctionResult | Promise<FunctionResult>;
const matrix = { name: "m", dimensionality: "matrix" } as const;
const scalar = { name: "x" } as const;

function hostOf(functions: Record<string, { parameters: FunctionMetadata["parameters"]; options?: Record<string, boolean>; answer: Answer }>, blank: 0 | null = 0) {
  const seen: unknown[] = [];
  const host: FunctionHost = {
    namespace: "BZR",
    blank,
    functions: Object.entries(functions).map(([name, { parameters, options }]) => ({ id: name, name, parameters, ...(options === undefined ? {} : { options }) })),
    call: async (id, args, address) => {
      seen.push([id, args, address]);
      return functions[id]?.answer(args) ?? { ok: false, error: "#NAME?" };
    },
  };
  return { host, seen };
}
const ok = (value: unknown): FunctionResult => ({ ok: true, value });

describe("the engine", () => {
  it("calculates formulas and what depends on them when a cell changes", async () => {
    const engine = engineWith([[2, "=A1*3", "=B1+1"]]);
    await engine.settle();
    expect(row(engine, 0, 3)).toEqual([number(2), number(6), number(7)]);
    engine.setCells("s", [[0, 0, { value: number(10) }]]);
    await engine.settle();
    expect(row(engine, 0, 3)).toEqual([number(10), number(30), number(31)]);
  });

  it("spills, gives way and spills again", async () => {
    const engine = engineWith([[1, "=SORT(A1:A3,,-1)"], [2, null], [3, null]]);
    await engine.settle();
    expect([0, 1, 2].map((r) => engine.value("s", r, 1))).toEqual([number(3), number(2), number(1)]);
    expect(engine.spills("s")).toEqual([{ row: 0, column: 1, lastRow: 2, lastColumn: 1 }]);
    expect(engine.formula("s", 1, 1)).toBeUndefined();

    engine.setCells("s", [[2, 1, { value: text("占") }]]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(error("#SPILL!"));
    expect(engine.value("s", 1, 1)).toEqual(BLANK);
    expect(engine.spills("s")).toEqual([]);

    engine.setCells("s", [[2, 1, { value: BLANK }]]);
    await engine.settle();
    expect([0, 1, 2].map((r) => engine.value("s", r, 1))).toEqual([number(3), number(2), number(1)]);
  });

  it("drops the spilled cells with their formula", async () => {
    const engine = engineWith([["=SEQUENCE(3)"]]);
    await engine.settle();
    engine.setCells("s", [[0, 0, { formula: null, value: number(9) }]]);
    await engine.settle();
    expect([0, 1, 2].map((r) => engine.value("s", r, 0))).toEqual([number(9), BLANK, BLANK]);
    expect(engine.spills("s")).toEqual([]);
  });

  it("keeps a cell's format through calculation", async () => {
    const engine = new Engine([{ id: "s", name: "表", cells: [[0, 0, { value: BLANK, formula: "=TODAY()", style: "x7" }]] }], limits.wait);
    engines.push(engine);
    await engine.settle();
    expect(engine.value("s", 0, 0).kind).toBe("number");
    expect(engine.style("s", 0, 0)).toBe("x7");
  });

  it("knows names and sheets that come later, each workbook its own", async () => {
    const first = engineWith([[1, "=总分*2", "=新!A1"]]);
    const second = engineWith([[1, "=总分*2"]]);
    await first.settle();
    await second.settle();
    expect(row(first, 0, 2)[1]).toEqual(error("#NAME?"));

    first.setNames([{ name: "总分", formula: "'表 1'!$A$1" }]);
    second.setNames([{ name: "总分", formula: "21" }]);
    first.addSheet({ id: "n", name: "新", cells: cellsOf([[5]]) }, 1);
    await Promise.all([first.settle(), second.settle()]);
    expect(row(first, 0, 3)).toEqual([number(1), number(2), number(5)]);
    expect(second.value("s", 0, 1)).toEqual(number(42));
  });

  it("knows a name that comes later in a formula however long", async () => {
    const long = Array.from({ length: 30 }, () => "总分").join("+");
    const engine = engineWith([[1, `=${long}`]]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(error("#NAME?"));
    engine.setNames([{ name: "总分", formula: "'表 1'!$A$1" }]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(number(30));
  });
});

describe("custom functions in the engine", () => {
  it("are #NAME? until they are installed", async () => {
    const engine = engineWith([[95, "=BZR.TIER(A1)", '=B1&"!"']]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(error("#NAME?"));
    const { host, seen } = hostOf({ TIER: { parameters: [scalar], answer: ([score]) => ok(Number(score) >= 90 ? "优" : "良") } });
    engine.installFunctions(host);
    await engine.settle();
    expect(row(engine, 0, 3)).toEqual([number(95), text("优"), text("优!")]);
    expect(seen).toEqual([["TIER", [95], "表 1!B1"]]);
    expect(engine.functionCalls).toBe(1);
  });

  it("are #NAME? until they are installed in a formula however long", async () => {
    const engine = engineWith([[95, `=BZR.TIER(A1)${'&"!"'.repeat(20)}`]]);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(error("#NAME?"));
    engine.installFunctions(hostOf({ TIER: { parameters: [scalar], answer: () => ok("优") } }).host);
    await engine.settle();
    expect(engine.value("s", 0, 1)).toEqual(text("优!!!!!!!!!!!!!!!!!!!!"));
  });

  it("show #BUSY! until they answer, and run side by side", async () => {
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let together = 0;
    const answer: Answer = async ([x]) => {
      if (++together === 3) release();
      await gate;
      return ok(x);
    };
    const engine = engineWith([["=BZR.SLOW(1)", "=BZR.SLOW(2)", "=BZR.SLOW(3)", "=SUM(A1:C1)"]]);
    const { host } = hostOf({ SLOW: { parameters: [scalar], answer } });
    engine.installFunctions(host);
    const settled = engine.settle();
    while (together === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(row(engine, 0, 4)).toEqual(Array<StoredValue>(4).fill(error("#BUSY!")));
    await settled;
    expect(row(engine, 0, 4)).toEqual([number(1), number(2), number(3), number(6)]);
  });

  it("take results of each other", async () => {
    const engine = engineWith([[1, "=BZR.ADD(BZR.ADD(A1))", "=BZR.ADD(B1)"]]);
    const { host } = hostOf({ ADD: { parameters: [scalar], answer: ([x]) => ok(Number(x) + 1) } });
    engine.installFunctions(host);
    await engine.settle();
    expect(row(engine, 0, 3)).toEqual([number(1), number(3), number(4)]);
    expect(engine.functionCalls).toBe(3);
  });

  it.each([0, null] as const)("get blank cells as %p, ranges as rows, left-out arguments as null", async (blank) => {
    const engine = engineWith([
      [1, "缺", true, "=BZR.SEE(A1:B2,A2)"],
      [null, 2.5, null, "=BZR.SEE(A1,C1,7)"],
    ]);
    const { host, seen } = hostOf({ SEE: { parameters: [matrix, scalar, { name: "o", optional: true }], answer: () => ok(1) } }, blank);
    engine.installFunctions(host);
    await engine.settle();
    expect(seen).toEqual([
      ["SEE", [[[1, "缺"], [blank, 2.5]], blank, null], "表 1!D1"],
      ["SEE", [[[1]], true, 7], "表 1!D2"],
    ]);
  });

  it("get repeating arguments as one array", async () => {
    const engine = engineWith([[1, 2, "=BZR.TOTAL(0,A1:B1,A1:A2)", "=BZR.LIST(1,2)"], [3]]);
    const { host, seen } = hostOf({
      TOTAL: { parameters: [scalar, { ...matrix, repeating: true }], answer: () => ok(0) },
      LIST: { parameters: [{ ...scalar, repeating: true }], answer: () => ok(0) },
    });
    engine.installFunctions(host);
    await engine.settle();
    expect(seen).toEqual([
      ["TOTAL", [0, [[[1, 2]], [[1], [3]]]], "表 1!C1"],
      ["LIST", [[1, 2]], "表 1!D1"],
    ]);
  });

  it("are converted to the declared type, or refused, before the call", async () => {
    const number1 = { name: "n", type: "number" };
    const string1 = { name: "s", type: "string" };
    const engine = engineWith([["7", "七", null, "=BZR.NUM(A1)", "=BZR.NUM(B1)", "=BZR.NUM(C1)", "=BZR.STR(C1)", "=BZR.STR(TRUE)", "=BZR.NUM(A1:B1)"]]);
    const echo: Answer = ([x]) => ok(x);
    const { host, seen } = hostOf({ NUM: { parameters: [number1], answer: echo }, STR: { parameters: [string1], answer: echo } });
    engine.installFunctions(host);
    await engine.settle();
    expect(row(engine, 0, 9).slice(3)).toEqual([number(7), error("#VALUE!"), number(0), text(""), text("TRUE"), error("#VALUE!")]);
    expect(seen).toHaveLength(4);
  });

  it("are not called with errors unless they ask for them", async () => {
    const engine = engineWith([["=1/0", "=BZR.PLAIN(A1)", "=BZR.KEEP(A1)"]]);
    const echo: Answer = ([x]) => ok(`<${String(x)}>`);
    const { host } = hostOf({
      PLAIN: { parameters: [scalar], answer: echo },
      KEEP: { parameters: [scalar], options: { allowErrorForDataTypeAny: true }, answer: echo },
    });
    engine.installFunctions(host);
    await engine.settle();
    expect(row(engine, 0, 3)).toEqual([error("#DIV/0!"), error("#DIV/0!"), text("<#DIV/0!>")]);
  });

  it("spill arrays, with blanks as empty text, and show their errors", async () => {
    const engine = engineWith([["=BZR.TWO()", null, "=BZR.BAD()", "=BZR.LOST()"]]);
    const { host } = hostOf({
      TWO: { parameters: [], answer: () => ok([[1, null], ["x", true]]) },
      BAD: { parameters: [], answer: () => ({ ok: false, error: "#N/A", message: "没有数据" }) },
      LOST: { parameters: [], answer: () => Promise.reject(new Error("gone")) },
    });
    engine.installFunctions(host);
    await engine.settle();
    expect([row(engine, 0, 4), row(engine, 1, 2)]).toEqual([
      [number(1), text(""), error("#N/A"), error("#VALUE!")],
      [text("x"), { kind: "boolean", boolean: true }],
    ]);
  });

  it("that never answer end the wait with their names", async () => {
    const engine = engineWith([["=BZR.NEVER()"]], 200);
    const { host } = hostOf({ NEVER: { parameters: [], answer: () => new Promise(() => undefined) } });
    engine.installFunctions(host);
    await expect(engine.settle()).rejects.toThrow("NEVER");
  });

  it("that are asked something else in every round end with their formula", async () => {
    const engine = engineWith([["=BZR.NEXT(RAND())"]]);
    const { host } = hostOf({ NEXT: { parameters: [scalar], answer: ok } });
    engine.installFunctions(host);
    await expect(engine.settle()).rejects.toThrow("=BZR.NEXT(RAND())");
  });

  it("may wait for one another as long as there are formulas", async () => {
    const chain = Array.from({ length: 150 }, (_, index) => [index === 0 ? "=BZR.NEXT(0)" : `=BZR.NEXT(A${index})`]);
    const engine = engineWith(chain);
    const { host } = hostOf({ NEXT: { parameters: [scalar], answer: ([before]) => ok(Number(before) + 1) } });
    engine.installFunctions(host);
    await engine.settle();
    expect(engine.value("s", 149, 0)).toEqual(number(150));
  });

  it("may take any time as long as some answer", async () => {
    const limit = 400;
    const engine = engineWith([["=BZR.LATE(1)", "=BZR.LATE(2)", "=BZR.LATE(3)", "=BZR.LATE(4)"]], limit);
    const { host } = hostOf({ LATE: { parameters: [scalar], answer: ([nth]) => new Promise((resolve) => setTimeout(() => resolve(ok(nth)), (Number(nth) * limit) / 3)) } });
    engine.installFunctions(host);
    await engine.settle();
    expect(row(engine, 0, 4)).toEqual([number(1), number(2), number(3), number(4)]);
  });

  it("answer an edit before what depends on them is calculated anew: once, however many calls wait for one another", async () => {
    const upper = functionText.find(([, name]) => String(name) === "UPPER")?.[0] as typeof BaseFunction;
    const engine = engineWith([[1, "=BZR.NEXT(A1)", "=BZR.NEXT(B1)", "=BZR.NEXT(C1)", "=UPPER(D1&B1)"]]);
    const { host } = hostOf({ NEXT: { parameters: [scalar], answer: ([before]) => ok(Number(before) + 1) } });
    engine.installFunctions(host);
    await engine.settle();
    const calculated = jest.spyOn(upper.prototype, "calculate");
    const before = engine.functionCalls;
    engine.setCells("s", [[0, 0, { value: number(10) }]]);
    await engine.settle();
    expect(row(engine, 0, 5).slice(1)).toEqual([number(11), number(12), number(13), text("1311")]);
    expect(engine.functionCalls - before).toBe(3);
    expect(calculated).toHaveBeenCalledTimes(1);
    calculated.mockRestore();
  });
});
