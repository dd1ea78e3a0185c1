import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cardsOf, type Card } from "../../src/editing/card";
import { sentenceOf } from "../../src/editing/sentence";
import type { Part, Slot } from "../../src/editing/slot";
import { parseTemplate, settingsIn } from "../../src/editing/template";
import { textsFor } from "../../src/messages";
import { editingTexts } from "../../src/messages/editing";
import { editingEn } from "../../src/messages/editing.en";
import { editingZh } from "../../src/messages/editing.zh";
import { mechanisms } from "../../src/rules/mechanisms";
import type { Scheme, SettingRow } from "../../src/rules/scheme";
import { builtInIds, builtInSchemes } from "../../src/schemes";

const LANGUAGES = ["zh-CN", "en-US"] as const;
const textsIn = (language: string) => editingTexts(textsFor(language));

const BLANK: SettingRow = { scheme: "我校", rule: "某规则", mechanism: "", setting: "", key: "", applies: "", value: "", unit: "", clause: "", note: "", effective: "", words: "", id: "" };

const slotsOf = (parts: readonly Part[]): readonly Slot[] => parts.filter((part) => part.kind === "slot");
const partsOf = ({ versions }: Card): readonly Part[] => versions.flatMap(({ parts }) => parts);
const written = (parts: readonly Part[]): string => parts.map((part) => (part.kind === "text" ? part.text : `〈${part.shown}〉`)).join("");

/** To be read aloud: a line a rule. */
const readOut = (scheme: Scheme, language: string): string =>
  cardsOf([scheme], textsIn(language))
    .map((card) => `${card.rule}${card.clause === "" ? "" : `(${card.clause})`} ${card.versions.map(({ parts }) => written(parts)).join(" ")}\n`)
    .join("");

describe.each(builtInIds)("the regulation %s", (id) => {
  const scheme = builtInSchemes[id];

  it("reads as in its file", () => {
    const file = path.join(__dirname, "sentences", `${id}.txt`);
    const now = LANGUAGES.map((language) => readOut(scheme, language)).join("\n");
    if (process.env["UPDATE_SENTENCES"] === "1") writeFileSync(file, now);
    expect(now).toBe(readFileSync(file, "utf8"));
  });

  it.each(LANGUAGES)("hides nothing and shows no raw row in %s", (language) => {
    const texts = textsIn(language);
    const raw = [texts("sentence.more", { settings: "\n" }), texts("sentence.unknown", { mechanism: "\n" })].map((text) => text.split("\n")[0] ?? "");
    for (const card of cardsOf([scheme], texts)) {
      const parts = partsOf(card);
      const shown = new Set(slotsOf(parts).flatMap(({ cells }) => cells.flatMap(({ row, field }) => (field === "value" ? [row] : []))));
      expect(scheme.rows.filter((row) => row.rule === card.rule && !shown.has(row))).toEqual([]);
      expect(raw.filter((start) => parts.some((part) => part.kind === "text" && part.text.includes(start)))).toEqual([]);
      expect(written(parts)).not.toMatch(/[=\uFF1D{}«»|]/);
    }
  });

  it("has each value in its slot as the cell holds it", () => {
    for (const slot of cardsOf([scheme], textsIn("zh-CN")).flatMap(partsOf).filter((part) => part.kind === "slot")) {
      for (const { row, field } of slot.cells) expect(slot.before + slot.value + slot.after).toBe(String(row[field]));
      expect([slot.label, slot.fault(slot.value)]).toEqual([slot.label, undefined]);
    }
  });
});

describe.each([...mechanisms.values()].map((mechanism) => [mechanism.name, mechanism] as const))("a rule by %s", (name, mechanism) => {
  const row = (title: string): SettingRow => ({ ...BLANK, mechanism: name, setting: title, key: "甲", value: "某值" });
  const texts = textsIn("zh-CN");
  const specs = Object.values(mechanism.slots);
  const needed = specs.filter(({ blank }) => blank === "asked").map(({ title }) => title);

  it.each(specs.map(({ title }) => title))("has a place for %s beside what it needs, and beside everything", (title) => {
    for (const titles of [new Set([...needed, title]), specs.map((spec) => spec.title)]) {
      const parts = sentenceOf([...titles].map(row), mechanism, texts);
      expect(written(parts)).not.toContain(texts("sentence.more", { settings: "\n" }).split("\n")[0]);
      expect(slotsOf(parts).filter(({ cells }) => cells.some(({ row: { setting }, field }) => setting === title && field === "value"))).not.toEqual([]);
    }
  });
});

describe("what the sentence has no place for", () => {
  it("stands at its end", () => {
    const rows = [{ ...BLANK, mechanism: "定值", setting: "值", value: 200, unit: "元" }, { ...BLANK, setting: "备注项", value: "某词" }];
    expect(written(sentenceOf(rows, mechanisms.get("定值"), textsIn("zh-CN")))).toBe("〈200〉元;另有备注项〈某词〉");
    expect(written(sentenceOf([{ ...BLANK, mechanism: "定植", setting: "值", value: 200 }], undefined, textsIn("zh-CN")))).toBe("计算方法“定植”没有这样的写法;另有值〈200〉");
  });
});

describe.each([["zh", editingZh], ["en", editingEn]] as const)("the sentences in %s", (_, messages) => {
  const texts: Readonly<Record<string, string>> = messages;

  it("are those of the mechanisms, each with a place for every setting", () => {
    for (const { name, sentence, slots } of mechanisms.values()) {
      const template = parseTemplate(texts[`sentence.${sentence}`] ?? "");
      const places = [...settingsIn(template)].filter((place) => place !== "key" && place !== "value");
      // 对照表 has a setting called like what its 定值 is.
      const own = Object.keys(slots).filter((slot) => slot !== "value");
      expect([name, ...places.sort()]).toEqual([name, ...own.sort()]);
    }
  });

  it("have words for every choice", () => {
    const choices = [...mechanisms.values()].flatMap(({ slots }) => Object.entries(slots).flatMap(([name, { type }]) => (type.choices ?? []).map((word) => ({ name, word }))));
    expect(choices.filter(({ name, word }) => !(`word.${name}.${word}` in texts) && !(`word.${word}` in texts))).toEqual([]);
  });

  it("have no word that nothing chooses", () => {
    const words = new Set([...mechanisms.values()].flatMap(({ slots }) => Object.entries(slots).flatMap(([name, { type }]) => (type.choices ?? []).flatMap((word) => [`word.${word}`, `word.${name}.${word}`]))));
    const units = Object.keys(texts).filter((code) => code.startsWith("word.") && !code.startsWith("word.unit."));
    expect(units.filter((code) => !words.has(code) && !["word.非空", "word.空"].includes(code))).toEqual([]);
  });
});

it("does not begin with what parts it from what is not set", () => {
  const row: SettingRow = { ...BLANK, mechanism: "任职", setting: "副班主任参评", value: "随本班" };
  expect(LANGUAGES.map((language) => written(sentenceOf([row], mechanisms.get("任职"), textsIn(language))))).toEqual(["副班主任〈随本班,不另占名额〉", "deputies 〈get what their class's head gets, without a place of their own〉"]);
});
