import path from "node:path";
import { textsFor } from "../../src/messages";
import type * as Fill from "../../src/messages/fill";
import { zh } from "../../src/messages/zh";

describe("the messages", () => {
  it("come in Chinese for every Chinese Office, in English for any other", () => {
    expect(textsFor("zh-CN")("level.error")).toBe("错误");
    expect(textsFor("zh-TW")("level.error")).toBe("错误");
    expect(textsFor("de-DE")("level.error")).toBe("Error");
  });

  it("leave out an optional part that would name nothing", () => {
    const texts = textsFor("zh-CN");
    const params = { written: "68.9", computed: "86.7" };
    expect(texts("problem.totalDisagrees", { ...params, cells: "" })).toBe("表中合计68.9,各项相加是86.7。");
    expect(texts("problem.totalDisagrees", { ...params, cells: "E5" })).toBe("表中合计68.9,各项相加是86.7;E5是文本,公式漏算了。");
    expect(texts("problem.classNotOnRoster", { class: "一(9)班" })).toBe("名册上没有“一(9)班”。");
  });

  it("give a number the noun that it takes in English", () => {
    const texts = textsFor("en-US");
    expect([1, 2, 0, 0.5].map((days) => texts("note.overdue", { days: String(days), due: "2026-09-01" }))).toEqual(["1 day", "2 days", "0 days", "0.5 days"].map((late) => `${late} overdue (due 2026-09-01)`));
  });

  it("fill in what they are given and leave the rest to be seen", () => {
    expect(textsFor("zh-CN")("run.schemeAdded", { id: "S1A" })).toContain("方案 S1A 已写入");
    // As it is without test/support/nouns, which wants every noun.
    const { filling } = jest.requireActual<typeof Fill>(path.join(__dirname, "../../src/messages/fill"));
    expect(filling<"run.schemeAdded">(zh)("run.schemeAdded")).toContain("{id}");
  });

  it("never lack a noun in any test", () => {
    const texts = textsFor("zh-CN");
    expect(() => texts("problem.rowWithoutSubject", { subjects: "" })).toThrow("lacks subjects");
    expect(() => texts("problem.duplicateRow", { others: " " })).toThrow("lacks others");
    expect(texts("problem.duplicateRow", { others: "A3" })).toBe("这一行与A3重复,都没有采用。");
  });
});
