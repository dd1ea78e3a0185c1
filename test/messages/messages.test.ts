import { textsFor } from "../../src/messages";
import { en } from "../../src/messages/en";
import { zh } from "../../src/messages/zh";

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

describe("the messages", () => {
  it.each(Object.entries(zh))("%s has the same placeholders in both languages", (code, text) => {
    expect(placeholders(en[code as keyof typeof zh])).toEqual(placeholders(text));
  });

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
  });

  it("fill in what they are given and leave the rest to be seen", () => {
    expect(textsFor("zh-CN")("run.schemeAdded", { id: "S1A" })).toContain("方案 S1A 已写入");
    expect(textsFor("zh-CN")("run.schemeAdded")).toContain("{id}");
  });
});
