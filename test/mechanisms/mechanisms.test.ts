import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples } from "../support/examples";
import { describeExamples } from "../support/workedExamples";

/** Mechanisms that no shipped regulation uses, or settings of one: the rows that a school writes (.txt), and worked examples (.yaml), a file each. */
const names = readdirSync(__dirname).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -".txt".length));
const schemes = names.map((name) => schemeOf(name, readFileSync(path.join(__dirname, `${name}.txt`), "utf8")));
const examples = readExamples("mechanisms");

describeExamples(examples, schemes);

describe.each(names)("the examples of %s", (name) => {
  const kinds = new Set(examples.filter(({ scheme }) => scheme === name).map(({ kind }) => kind));

  it("are of what is usual, of limits, and of what is missing", () => {
    expect([...kinds]).toEqual(expect.arrayContaining(["normal", "boundary", "missing"]));
  });
});
