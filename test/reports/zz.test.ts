import { appraise } from "../../src/core/appraise";
import { walk } from "../../src/core/outcome";
import { examine } from "../../src/reports/appraisalRun";
import { explainable, explainPersonRun } from "../../src/reports/explainRun";
import type { ExplanationStep } from "../../src/reports/explanation";
import { texts, withScheme, withSetting } from "./workbook";
const print = (s: ExplanationStep, d = 0): string => `${"  ".repeat(d)}${s.title} = ${s.value} ${s.unit} [${s.clause}] {${s.working}} ${s.cell ? `${s.cell.sheet}!${s.cell.row},${s.cell.column}` : ""} ${s.choices.map((c) => (c.active ? "*" : "") + c.label).join("/")} ${s.notes.join("|")}\n` + s.steps.map((x) => print(x, d + 1)).join("");
it.each([["学月与学年考核.xlsx", "S1A"], ["月考核与学期考核.xlsx", "S1B"]] as const)("%s", (f, id) => {
  let snap = withScheme(f, id);
  if (id === "S1A") snap = withSetting(snap, "学年奖", "奖金总额", "5000");
  const { program, reading } = examine(snap, texts);
  const a = appraise(program!, reading.tables);
  const kinds = new Map<string, number>();
  for (const p of a.people) for (const o of p.outcomes) walk(o, (x) => { if (x.inputs.length === 0) { const k = x.origin.kind === "rule" ? `rule ${x.origin.rule} ${x.origin.mechanism} ${x.value.kind}` : x.origin.kind; kinds.set(k, (kinds.get(k) ?? 0) + 1); } });
  console.log([...kinds]);
  const who = explainable(snap, texts);
  for (const n of id === "S1A" ? ["高子涵", "高志强"] : ["黄晓东", "周静", "郭静"]) {
    const ans = explainPersonRun(snap, who.find((w) => w.name === n)!.key, texts);
    if (ans.kind === "explained") {
      const { figures, ...rest } = ans.explanation;
      process.stdout.write(n + " " + JSON.stringify(rest) + "\n" + figures.filter((_, i) => id === "S1B" || i === 2 || i === 7 || i > 10).map((s) => print(s)).join("") + "\n");
    }
  }
});
