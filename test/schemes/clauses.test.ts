import { readFileSync } from "node:fs";
import path from "node:path";
import type { SettingRow } from "../../src/rules/scheme";
import { builtInSchemes } from "../../src/schemes";

/** The regulations' clauses as their texts number them, cut out of the texts by their numbers: a line each, 五(一)1|the words. */
const clausesOf = (scheme: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(path.join(__dirname, `texts/${scheme}.txt`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line): [string, string] => [line.slice(0, line.indexOf("|")), bare(line.slice(line.indexOf("|") + 1))]),
  );

/** Quotation marks and blanks differ between copies of a text. */
const bare = (text: string): string => text.replace(/[\s“”"]/g, "");

/** Whether the words stand so in the text; … leaves something out. */
function quotes(text: string, words: string): boolean {
  let from = 0;
  return bare(words).split("…").every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

const told = (row: SettingRow): string => [row.rule, row.setting, row.key, row.clause, row.words || row.note].filter(Boolean).join("|");

describe.each(Object.values(builtInSchemes))("the clauses of $id", ({ id, rows }) => {
  const clauses = clausesOf(id);
  /** A clause with what is numbered below it. */
  const textOf = (clause: string): string => [...clauses].flatMap(([number, text]) => (clause.split(";").some((one) => number.startsWith(one)) ? [text] : [])).join("");

  it("are those of the text", () => {
    expect(rows.filter(({ clause }) => clause.split(";").some((one) => textOf(one) === "" && clause !== "")).map(told)).toEqual([]);
  });

  it("hold the words that are quoted", () => {
    expect(rows.filter(({ clause, words }) => words !== "" && !quotes(textOf(clause), words)).map(told)).toEqual([]);
  });

  it("are named by every setting but the columns of the result; where there is none, the note says so", () => {
    const silent = rows.filter(({ clause, setting, id: number }) => clause === "" && !(setting === "列" && number === ""));
    expect(silent.filter(({ note }) => !note.includes("原文未定")).map(told)).toEqual([]);
    expect(silent.filter(({ id: number }) => !/(^|、)G\d\d$/.test(number)).map(told)).toEqual([]);
  });

  it("are not called by our numbers", () => {
    expect(rows.filter((row) => /\b(S[0-4][A-F]?-|G)\d\d/.test([row.rule, row.key, row.applies, row.value, row.clause, row.words, row.note].join("|"))).map(told)).toEqual([]);
  });
});
