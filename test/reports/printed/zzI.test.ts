import { writeFileSync } from "fs";
import { wordOfValue } from "../../../src/core/value";
import { walk } from "../../../src/core/outcome";
import type { BuiltInId } from "../../../src/schemes";
import { RESULTS, withScheme } from "../workbook";
import { sourceOf } from "./source";

const IDS: readonly BuiltInId[] = ["S0", "S1C", "S1D", "S1F", "S2", "S3", "S4"];
it.each(IDS)("%s", (id) => {
  const out: string[] = [];
  const snap = withScheme(`../../assets/samples/${id}-示例.xlsx`, id);
  for (const s of snap.sheets) if (s.name !== "考核方案") { out.push(`## ${s.name}`); for (const r of s.values.slice(0, 16)) out.push(r.join("|").slice(0, 260)); }
  const source = sourceOf({ ...snap, own: new Map([...snap.own, ["results", RESULTS]]) });
  out.push("TABLES " + source.tables.map((t) => `${t.name}:${t.kind}:${t.rows.length}`).join(" "));
  for (const t of [source.appraisal, ...source.appraisal.others]) {
    out.push(`=== ${t.sheet} ${t.people.length} ` + t.columns.map((c) => c.column.heading).join("|"));
    for (const p of t.people.slice(0, 8)) {
      out.push(JSON.stringify(p.subject.row.key) + (p.subject.by ?? "") + " " + p.outcomes.map((o) => wordOfValue(o.value) ?? o.value.kind).join("|"));
      for (const root of p.outcomes) walk(root, (o) => { if (o.origin.kind === "rule" && o.notes.length > 0) out.push("    " + o.origin.rule + JSON.stringify(o.notes)); });
    }
  }
  writeFileSync(`/tmp/h/I-${id}.txt`, out.join("\n"));
});
