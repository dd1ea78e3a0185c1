import { examine } from "../../src/appraisal/examine";
import { atOnce } from "../../src/core/slices";
import { LiveFigures } from "../../src/editing/live";
import { textsFor } from "../../src/messages";
import { withScheme } from "../appraisal/workbook";
import { workbookOf } from "../independent/workbooks";

const texts = textsFor("zh-CN");

it("try", () => {
  for (const snapshot of [withScheme("学月与学年考核.xlsx", "S1A"), workbookOf("S0")]) {
    let t = performance.now();
    const examined = examine(snapshot, texts);
    console.log("examine", performance.now() - t);
    t = performance.now();
    const live = LiveFigures.of(snapshot, examined, texts);
    if (!live) throw new Error();
    const shown = atOnce(live.of({}));
    console.log("live", performance.now() - t);
    t = performance.now();
    const totals = atOnce(live.totals(shown.chosen));
    console.log("totals", performance.now() - t);
    console.log(shown.choosable.map((c) => c.list + c.name).join(" "), shown.months, shown.weeks.length, shown.chosen);
    console.log([...shown.values].map(([id, v]) => `${id} ${v.kind === "figures" ? v.figures.map((f) => `${f.label}:${f.value}${f.unit} ${f.kind} ${f.gaps.map((g) => `${g.title}|${g.cell?.sheet ?? ""}${g.cell?.row ?? ""}|${g.why}`).join(";")} ${f.reasons.join(";")}`).join(" // ") : JSON.stringify(v)} ## ${totals.get(id) ?? ""}`).join("\n"));
  }
});
