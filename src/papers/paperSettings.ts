import type { Month, Table } from "../core/table";
import type { Snapshot } from "../plan/snapshot";
import type { SheetFinding } from "../sheets";
import { readReportSettings, type ReportSettings } from "./reportSettings";
import { schoolInTitles } from "./schoolInTitles";
import { withTerm } from "./withTerm";

/** What papers say of the school and the term: as 报表设置 says, else as the school's own sheets do. */
export function paperSettings(snapshot: Snapshot, { months, tables, findings }: { readonly months: readonly Month[]; readonly tables: readonly Table[]; readonly findings: readonly SheetFinding[] }): ReportSettings {
  const typed = readReportSettings(snapshot);
  return withTerm({ ...typed, school: typed.school ?? schoolInTitles(snapshot.sheets, findings) }, months, tables);
}
