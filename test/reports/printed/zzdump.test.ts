import { writeFileSync } from "node:fs";
import { builtInSchemes } from "../../../src/schemes";
import { compileAll } from "../../../src/core/compile";
import { mechanisms } from "../../../src/core/mechanisms";
import { appraised, withScheme, texts } from "../workbook";
import { sheetsOf } from "../../support/sheetData";
it("dumps", () => {
  const out: string[] = [];
  for (const [f, s] of [["学月与学年考核.xlsx", "S1A"], ["月考核与学期考核.xlsx", "S1B"], ["../../assets/samples/S3-示例.xlsx", "S3"]] as const) {
    out.push(`== ${f}`);
    let snap = withScheme(f, s);
    if (s !== "S3") snap = appraised(snap);
    for (const sh of snap.sheets) {
      if (sh.name === "考核方案") continue;
      out.push(`-- ${sh.name}`);
      for (const r of sh.values.slice(0, sh.name === "考核结果" ? 99 : 9)) out.push(r.map(String).join("|"));
    }
  }
  for (const [id, scheme] of Object.entries(builtInSchemes)) {
    const program = compileAll([scheme], mechanisms);
    for (const o of program.outputs) for (const c of o.columns) {
      if (c.source.kind !== "rule") continue;
      const r = program.rules.get(c.source.rule);
      if ((r?.bound?.levels.length ?? 0) > 0 || true) out.push(`${id} [${o.sheet}] ${c.heading} ${r?.mechanism} unit=${c.row.unit} levels=${r?.bound?.levels.join("/")}`);
    }
  }
  writeFileSync("/tmp/h_dump.txt", out.join("\n"));
  void texts; void sheetsOf;
});
