import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Scheme, SettingRow } from "../../src/rules/scheme";
import { schemeOf } from "../../src/schemes/rows";
import { readExamples, type Example } from "../support/examples";
import { differences, schemeFor } from "../support/workedExamples";

const names = readdirSync(__dirname).filter((file) => file.endsWith(".txt")).map((file) => file.slice(0, -".txt".length));
const examples = readExamples("mechanisms");

/** Rows that say what holds without them, so that nothing changes where they are left out. */
const DEFAULTS: ReadonlySet<string> = new Set(["生效状态 成立", "扣发假别 事假", "无记录 0"]);

const isFigure = ({ value }: SettingRow): boolean => /^-?\d/.test(String(value));
const isDecisive = ({ setting, value, mechanism }: SettingRow): boolean => setting !== "列" && mechanism !== "结果表" && !DEFAULTS.has(`${setting} ${String(value)}`);

/** Without a row; whatever stood behind it begins the rule then. */
function without({ id, rows }: Scheme, left: number): Scheme {
  const mechanism = rows[left]?.mechanism ?? "";
  const next = rows.map((row, index) => (index === left + 1 && mechanism !== "" && row.rule === rows[left]?.rule ? { ...row, mechanism } : row));
  return { id, rows: next.filter((_, index) => index !== left) };
}

/** With another number: so much more that a handful of people tell it, 40 percentage points or 40. */
const withOther = ({ id, rows }: Scheme, changed: number): Scheme => ({ id, rows: rows.map((row, index) => (index === changed ? { ...row, value: String(row.value).replace(/\d+/, (digits) => String(Number(digits) + 40)) } : row)) });

function fails(example: Example, scheme: Scheme): boolean {
  try {
    return differences(example, schemeFor(example, [scheme])).length > 0;
  } catch {
    // The setting that the example is about is the one left out.
    return true;
  }
}

/** Each row of a mechanism's rules, left out or with another number, is missed by one of its examples. */
it.each(names)("every setting of %s decides an example", (name) => {
  const scheme = schemeOf(name, readFileSync(path.join(__dirname, `${name}.txt`), "utf8"));
  const own = examples.filter((example) => example.scheme === name);
  const unnoticed = scheme.rows.flatMap((row, index) => {
    if (!isDecisive(row)) return [];
    const changed = [without(scheme, index), ...(isFigure(row) ? [withOther(scheme, index)] : [])];
    return changed.every((other) => own.some((example) => fails(example, other))) ? [] : [[row.rule, row.setting, row.key, row.value].join(" ")];
  });
  expect(unnoticed).toEqual([]);
});
