import { isReportRole, type OwnRole } from "../plan/ownSheets";
import type { ArchivedSheet } from "../plan/plan";
import type { Snapshot } from "../plan/snapshot";
import { TakenNames } from "../plan/sheetNames";

/** What was computed in the old term, with the scheme it was computed by. Not the settings of reports and the records of what was appraised and finalised: they go on over the years. */
function isOfTerm(role: OwnRole): boolean {
  switch (role) {
    case "scheme":
    case "results":
    case "proof":
    case "ledger":
    case "problems":
      return true;
    case "records":
    case "finals":
    case "reportSettings":
      return false;
    default:
      return role.startsWith("output_") || isReportRole(role);
  }
}

/** The sheets that are put away under "2026-2027第一学期 …": these of the school's and ours of the term, in the workbook's order. */
export function archiveOf(snapshot: Snapshot, school: ReadonlySet<string>, label: string): readonly ArchivedSheet[] {
  const roles = new Map([...snapshot.own].map(([role, sheet]) => [sheet, role]));
  const names = new TakenNames([...snapshot.sheetNames]);
  return snapshot.sheets.flatMap(({ name }) => {
    const role = roles.get(name);
    if (!school.has(name) && (role === undefined || !isOfTerm(role))) return [];
    return [{ sheet: name, as: names.take(`${label} ${name}`), ...(role === undefined ? {} : { role }) }];
  });
}
