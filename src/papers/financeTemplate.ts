import { refused, type Run } from "../appraisal/run";
import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import type { SheetData } from "../sheets";
import { settingValues } from "./reportSettings";
import { DEFAULT_VALUES, settingsPlan } from "./reportSettingsSheet";

/** What the finance office calls whoever is paid. */
const WHO: ReadonlySet<string> = new Set(["姓名", "职工姓名", "教师姓名", "工号", "职工号", "教工号", "人员编号"]);
/** Fewer headings are no list of payments. */
const FEWEST = 3;

/** The headings of the finance office's own list, in their order: the first row that has one for who is paid. */
export function templateHeadings(sheets: readonly SheetData[]): readonly string[] | undefined {
  const rows = sheets.filter(({ visible }) => visible).flatMap(({ values }) => values.map((row) => row.map((cell) => plain(String(cell))).filter((text) => text !== "")));
  return rows.find((headings) => headings.length >= FEWEST && headings.some((heading) => WHO.has(heading)));
}

/** Spaces and list separators would part a heading in two on 报表设置. */
const plain = (text: string): string => text.normalize("NFKC").replace(/[\s、,;]/g, "");

/** Takes the order of columns once from the finance office's file: it is kept on 报表设置. */
export function financeTemplateRun(snapshot: Snapshot, sheets: readonly SheetData[], texts: Texts): Run {
  const headings = templateHeadings(sheets);
  if (headings === undefined) return refused(texts("finance.noHeadings"));
  const financeColumns = headings.join("、");
  return {
    plan: { sheets: [settingsPlan({ ...DEFAULT_VALUES, ...settingValues(snapshot), financeColumns }, texts)] },
    message: texts("finance.taken", { columns: financeColumns }),
    outcome: "done",
  };
}
