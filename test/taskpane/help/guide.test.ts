import { readFileSync } from "node:fs";
import path from "node:path";
import { textsFor } from "../../../src/messages";
import { editingTexts } from "../../../src/messages/editing";
import { mechanisms } from "../../../src/rules/mechanisms";
import { topicsOf, topicsWith } from "../../../src/taskpane/help/guide";

const TEXT = readFileSync(path.join(__dirname, "../../../docs/guide/把你校的办法写成一张表.md"), "utf8");
const topics = topicsOf(TEXT);

describe("the guide as the pane shows it", () => {
  it("has a topic for every 计算方法, in its group, with what it takes and its settings", () => {
    for (const name of mechanisms.keys()) {
      const found = topics.filter(({ title }) => title === name);
      expect([name, found.length, found[0]?.blocks.some(({ kind }) => kind === "table")]).toEqual([name, 1, true]);
      expect(topics.find(({ title }) => title === found[0]?.within)?.blocks).toEqual([]);
    }
  });

  it("loses no line of the text", () => {
    const shown = JSON.stringify(topics);
    const words = TEXT.split("\n").filter((line) => !/^(```|\|[-|\s]+\|?$)/.test(line)).flatMap((line) => line.replace(/^#+ |^[-*] |^\d+\. /, "").split("|").map((cell) => cell.trim()));
    expect(words.filter((word) => word !== "" && !shown.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
  });

  it("takes lists, tables and examples for what they are", () => {
    const kinds = topicsOf("# 甲\n\n一。\n\n1. 先\n2. 后\n\n| 列 | 写 |\n|---|---|\n| 规则 | 名字 |\n\n```考核方案\n月津贴|求积\n```\n\n#### 乙\n\n- 点");
    expect(kinds).toEqual([
      {
        title: "甲",
        within: undefined,
        blocks: [
          { kind: "text", text: "一。" },
          { kind: "list", ordered: true, items: ["先", "后"] },
          { kind: "table", head: ["列", "写"], rows: [["规则", "名字"]] },
          { kind: "rows", lines: "月津贴|求积\n" },
        ],
      },
      { title: "乙", within: "甲", blocks: [{ kind: "list", ordered: false, items: ["点"] }] },
    ]);
  });

  it("calls what is pressed in the pane as the pane does", () => {
    const texts = editingTexts(textsFor("zh-CN"));
    const pressed = (["begin.empty", "begin.typical", "pane.builtIn", "begin.file", "first.look", "pane.moreSchemes", "first.choose", "add.open", "add.add", "rule.edit", "editing.title", "live.tryOut", "print.press"] as const).map((code) => `“${texts(code)}”`);
    const section = JSON.stringify(topics.find(({ title }) => title === "在窗格里写办法"));
    expect(pressed.filter((name) => !section.includes(name))).toEqual([]);
  });

  it("is searched by title first, then by text", () => {
    const found = topicsWith(topics, "同分看").map(({ title }) => title);
    expect(found).toContain("名次");
    expect(topicsWith(topics, "扣分")[0]?.title).toBe("扣分");
    expect(topicsWith(topics, "没有这样的词")).toEqual([]);
  });
});
