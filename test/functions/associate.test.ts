import { associateFunctions } from "../../src/functions/associate";
import { functionsMetadata } from "../../src/functions/metadata";
import { chinese, english } from "./support";

class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What Excel puts on the page, as far as functions use it. */
function excelWith(runtime: number) {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, code: (...args: unknown[]) => unknown) => associated.set(id, code),
      Error: HostError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { requirements: { isSetSupported: (_set: string, version: string) => Number(version) <= runtime } } },
  });
  return associated;
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "CustomFunctions");
  Reflect.deleteProperty(globalThis, "Office");
});

describe("associateFunctions", () => {
  it("gives code to every function of the metadata, and to no other", async () => {
    const associated = excelWith(1.3);
    await associateFunctions(chinese);
    expect([...associated.keys()]).toEqual(functionsMetadata("zh-CN").functions.map(({ id }) => id));
  });

  it("does nothing where Excel has no custom functions", async () => {
    await expect(associateFunctions(chinese)).resolves.toBeUndefined();
  });

  it("answers a call that comes before the code is loaded", async () => {
    const associated = excelWith(1.3);
    const ready = associateFunctions(chinese);
    const answer = associated.get("RANK")?.([[80], [90]], null, null, null, { address: "Sheet1!A1" });
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toEqual([[2], [1]]);
    await ready;
  });

  it("answers a call, whatever Excel appends to the arguments", async () => {
    const associated = excelWith(1.3);
    await associateFunctions(chinese);
    expect(associated.get("RANK")?.([[80], [90]], null, null, null, { address: "Sheet1!A1" })).toEqual([[2], [1]]);
    expect(associated.get("TOTAL")?.([[[1]], [[2]]], { address: "Sheet1!A1" })).toEqual([[3]]);
  });

  it("throws Excel's own errors, with a sentence in the user's language", async () => {
    const associated = excelWith(1.2);
    await associateFunctions(english);
    expect(thrownBy(() => associated.get("RMB")?.("85，5"))).toMatchObject({
      constructor: HostError,
      code: "#VALUE!",
      message: "Argument amount: “85，5” is not a number. Write 85, 85.5, 85分 or 98%, with “.” as the decimal point.",
    });
    expect(thrownBy(() => associated.get("RMB")?.(null))).toMatchObject({
      constructor: HostError,
      code: "#N/A",
      message: "Argument amount: not filled in yet. Fill it in first.",
    });
  });

  it("answers with the sentence where Excel's errors carry none", async () => {
    const associated = excelWith(1.1);
    await associateFunctions(chinese);
    expect(associated.get("RMB")?.(null)).toBe("参数【金额】还没有填写。请先填写,再看结果。");
  });

  it("throws nothing but Excel's errors, whatever it is given", async () => {
    const associated = excelWith(1.3);
    await associateFunctions(chinese);
    const oddities: unknown[][] = [[], [[]], [[[]]], [Number.NaN], [[[Number.POSITIVE_INFINITY]], [[0]], [[0]]], [{}, {}, {}], [() => 1], [Symbol("x"), 1n]];
    for (const [id, code] of associated) {
      for (const args of oddities) {
        const thrown = thrownBy(() => (code(...args), undefined));
        expect([id, thrown === undefined || thrown instanceof HostError]).toEqual([id, true]);
      }
    }
  });
});
