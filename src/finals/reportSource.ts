import type { Examination } from "../appraisal/examine";
import { changedPeople } from "../appraisal/preview";
import { resultsPlan } from "../appraisal/results";
import { ShownResults } from "../appraisal/shown";
import { tellTable } from "../appraisal/told";
import type { Texts } from "../messages";
import { paperSettings } from "../papers/paperSettings";
import type { ReportSource } from "../papers/report";
import type { Snapshot } from "../plan/snapshot";
import type { Appraisal } from "../rules/appraise";
import type { Program } from "../rules/program";

/** What papers are made of: the workbook as it was read and appraised, beside what its 考核结果 shows. */
export function reportSource(snapshot: Snapshot, { appraisal, program, reading }: { readonly appraisal: Appraisal; readonly program: Program; readonly reading: Examination["reading"] }, today: number, texts: Texts): ReportSource {
  const shown = ShownResults.of(snapshot);
  const results = resultsPlan(tellTable(appraisal, texts), appraisal.months, texts);
  const settings = paperSettings(snapshot, { ...reading, months: appraisal.months });
  return { shown, outdated: shown !== undefined && changedPeople(results, shown).length > 0, appraisal, program, tables: reading.tables, settings, snapshot, today, texts };
}
