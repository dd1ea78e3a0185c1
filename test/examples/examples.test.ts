import { appraise } from "../../src/core/appraise";
import { compile } from "../../src/core/compile";
import { mechanisms } from "../../src/core/mechanisms";
import { settingPath, type Scheme } from "../../src/core/scheme";
import { textsFor } from "../../src/messages";
import { FLAG_HEADING, resultsPlan } from "../../src/reports/results";
import { builtInSchemes } from "../../src/schemes";
import { decode, encode } from "../../src/schemes/codec";
import { readExamples, type Example, type ExampleCell } from "../support/examples";
import { tablesOf } from "../support/exampleTables";

const examples = readExamples();

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

function schemeFor({ scheme, with: settings = {} }: Example): Scheme {
  const builtIn = Object.values(builtInSchemes).find(({ id }) => id === scheme);
  if (builtIn === undefined) throw new Error(`no scheme ${scheme}`);
  return Object.entries(settings).reduce<Scheme>((changed, [path, value]) => withSetting(changed, path, value), builtIn);
}

function withSetting(scheme: Scheme, path: string, value: string | number): Scheme {
  const rows = scheme.rows.map((row) => (settingPath(row) === `${scheme.id}/${path}` ? { ...row, value } : row));
  if (rows.every((row, index) => row === scheme.rows[index])) throw new Error(`${scheme.id} has no setting ${path}`);
  return { id: scheme.id, rows };
}

/** Every cell of the result that is not what the example expects; a scheme with mistakes is one difference. */
function differences(example: Example, scheme: Scheme): string[] {
  const program = compile(scheme, mechanisms);
  if (program.problems.length > 0) return program.problems.map((problem) => problem.code);
  const { columns, rows } = resultsPlan(appraise(program, tablesOf(example)), textsFor("zh-CN"));
  const headings = columns.map((column) => column.heading);
  return Object.entries(example.expect).flatMap(([person, cells]) => {
    const row = rows.find((cellsOfRow) => cellsOfRow[headings.indexOf("姓名")] === person) ?? [];
    return Object.entries(cells).flatMap(([heading, expected]) => {
      const found = row[headings.indexOf(heading)];
      return agrees(heading, found, expected) ? [] : [`${person} ${heading}: ${String(found)} instead of ${expected}`];
    });
  });
}

function agrees(heading: string, found: unknown, expected: ExampleCell): boolean {
  return heading === FLAG_HEADING && expected !== "" ? String(found).includes(String(expected)) : found === expected;
}
