import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/core/compile";
import { mechanisms } from "../../src/core/mechanisms";
import { decode, encode } from "../../src/schemes/codec";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples } from "../support/examples";
import { describeExamples } from "../support/workedExamples";

/** Invented regulations of six schools: the text (.md), its transcription as rows of 考核方案 (.txt) and worked examples (.yaml). */
const read = (file: string): string => readFileSync(path.join(__dirname, file), "utf8");
const schools = readdirSync(__dirname).filter((file) => file.endsWith(".md")).map((file) => file.slice(0, -".md".length));
const schemes = schools.map((school) => schemeOf(school, read(`${school}.txt`)));
const examples = readExamples("regulations");

describeExamples(examples, schemes);

describe.each(schemes)("the regulation of $id", (scheme) => {
  const [articles = "", left = ""] = read(`${scheme.id}.md`).split("## 不写进表的条款");
  const clausesIn = (text: string): string[] => text.match(/第[一二三四五六七八九十]+条/g) ?? [];
  const clauses = [...new Set(clausesIn(articles))];
  const cited = scheme.rows.flatMap((row) => clausesIn(row.clause));

  it("has 8 to 15 clauses, each of them on the sheet or said to be left out", () => {
    expect(clauses.length).toBeGreaterThanOrEqual(8);
    expect(clauses.length).toBeLessThanOrEqual(15);
    expect(clauses.filter((clause) => !cited.includes(clause))).toEqual(clausesIn(left));
    expect(cited.filter((clause) => !clauses.includes(clause))).toEqual([]);
  });

  it("cites a clause for every setting but the columns of the result", () => {
    expect(scheme.rows.filter(({ clause, setting }) => clause === "" && setting !== "列")).toEqual([]);
  });

  it("compiles without a problem, before and after it went through the sheet", () => {
    const { schemes: decoded } = decode(encode([scheme]), { row: 0, column: 0 });
    expect(decoded).toEqual([scheme]);
    expect(compile(scheme, mechanisms).problems).toEqual([]);
  });

  it("has worked examples of what is usual, of limits, and of what is missing", () => {
    const kinds = new Set(examples.filter((example) => example.scheme === scheme.id).map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["normal", "boundary", "missing"]));
  });
});
