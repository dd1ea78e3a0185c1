import { appraise } from "../../src/core/appraise";
import { compile } from "../../src/core/compile";
import { mechanisms } from "../../src/core/mechanisms";
import { settingPath, type Scheme, type SettingRow } from "../../src/core/scheme";
import { textsFor } from "../../src/messages";
import { noteText } from "../../src/reports/notes";
import { resultRole } from "../../src/reports/plan";
import { FLAG_HEADING, NOTE_HEADING, resultPlans } from "../../src/reports/results";
import { builtInSchemes } from "../../src/schemes";
import { decode, encode } from "../../src/schemes/codec";
import { readExamples, type Example, type ExampleCell } from "../support/examples";
import { tablesOf } from "../support/exampleTables";

const examples = readExamples();
const texts = textsFor("zh-CN");

describe.each(examples.map((example) => [`${example.id} ${example.name} (${example.kind})`, example] as const))("%s", (_, example) => {
  it("gives the figures of the clause", () => {
    expect(differences(example, schemeFor(example))).toEqual([]);
  });

  it("gives them from the sheet 考核方案 as well", () => {
    const { schemes } = decode(encode([schemeFor(example)]), { row: 0, column: 0 });
    expect(differences(example, schemes[0] ?? { id: "", rows: [] })).toEqual([]);
  });

  it("does not give them once the setting it is about says something else", () => {
    const perturbed = withSetting(schemeFor(example), example.setting, example.instead);
    expect(differences(example, perturbed)).not.toEqual([]);
  });
});

const clausesOfS1B = Array.from({ length: 17 }, (_, index) => `S1B-${String(index + 1).padStart(2, "0")}`);

it.each([...clausesOfS1B, "G01", "G02", "G03", "G04", "G09"])("%s has an example", (id) => {
  expect(examples.filter((example) => example.id === id)).not.toEqual([]);
});

it("has no example twice", () => {
  const names = examples.map(({ id, name }) => `${id} ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

function schemeFor({ scheme, with: settings = {} }: Example): Scheme {
  const builtIn = Object.values(builtInSchemes).find(({ id }) => id === scheme);
  if (builtIn === undefined) throw new Error(`no scheme ${scheme}`);
  return Object.entries(settings).reduce<Scheme>((changed, [path, value]) => withSetting(changed, path, value), builtIn);
}

function withSetting(scheme: Scheme, path: string, value: string | number): Scheme {
  const named = (row: SettingRow): boolean => [settingPath(row), `${settingPath(row)}?${row.applies}`].includes(`${scheme.id}/${path}`);
  const rows = scheme.rows.map((row) => (named(row) ? { ...row, value } : row));
  if (!scheme.rows.some(named)) throw new Error(`${scheme.id} has no setting ${path}`);
  return { id: scheme.id, rows };
}

/** Every cell of the result that is not what the example expects; a scheme with mistakes is one difference. */
function differences(example: Example, scheme: Scheme): string[] {
  const program = compile(scheme, mechanisms);
  if (program.problems.length > 0) return program.problems.map((problem) => problem.code);
  const appraisal = appraise(program, tablesOf(example));
  const role = resultRole(example.sheet ?? program.outputs[0]?.sheet ?? "");
  const { columns, rows } = resultPlans(appraisal, texts).find((plan) => plan.role === role) ?? { columns: [], rows: [] };
  const headings = columns.map((column) => column.heading);
  const found = Object.entries(example.expect).flatMap(([name, cells]) => {
    const row = rows.find((cellsOfRow) => isNamed(cellsOfRow, name)) ?? [];
    return Object.entries(cells).flatMap(([heading, expected]) => {
      const cell = row[headings.indexOf(heading)];
      return agrees(heading, cell, expected) ? [] : [`${name} ${heading}: ${String(cell)} instead of ${expected}`];
    });
  });
  const remarks = appraisal.remarks.map(({ note }) => noteText(note, texts));
  const { remark = "" } = example;
  return remark === "" || remarks.some((words) => words.includes(remark)) ? found : [...found, `${remarks.join()} instead of ${remark}`];
}

function isNamed([first, ...others]: readonly unknown[], name: string): boolean {
  const [one, ...more] = name.split("/");
  return first === one && more.every((word) => others.includes(word));
}

function agrees(heading: string, found: unknown, expected: ExampleCell): boolean {
  if ((heading !== FLAG_HEADING && heading !== NOTE_HEADING) || expected === "") return found === expected;
  const words = String(expected);
  return words.startsWith("=") ? found === words.slice(1) : String(found).includes(words);
}
