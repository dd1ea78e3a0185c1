import { appraise } from "../../src/core/appraise";
import { examine } from "../../src/reports/appraisalRun";
import { headingOf, resultsPlan } from "../../src/reports/results";
import { texts, withScheme, withSetting } from "./workbook";
it.each(["A","B"])("dump %s", (x) => {
  const s = x === "A" ? withSetting(withScheme("学月与学年考核.xlsx", "S1A"), "学年奖", "奖金总额", "5000") : withScheme("月考核与学期考核.xlsx", "S1B");
  const { program, reading } = examine(s, texts);
  if (!program) throw new Error();
  const a = appraise(program, reading.tables);
  const plan = resultsPlan(a, a.months, texts);
  console.log(s.sheets.map(({name,values})=>name+": "+JSON.stringify(values[0])+JSON.stringify(values[1])+JSON.stringify(values[2])+values.length).join("\n")+"\n"+a.columns.map((c) => headingOf(c, a.months)+"/"+c.column.row.unit).join(" ") + "\n" + plan.rows.map((r) => r.join("|")).join("\n"));
});
