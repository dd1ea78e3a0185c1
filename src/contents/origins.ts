import type { Basis } from "../appraisal/basis";
import type { Texts } from "../messages";
import type { Report } from "../papers/report";
import { REGULATION_PAPER, isReportRole, reportRole, resultRole, type OwnRole } from "../plan/ownSheets";
import type { ResultTable } from "../rules/mechanism";
import { compileAll } from "../rules/compile";
import { mechanisms } from "../rules/mechanisms";
import { ROSTER } from "../rules/roster";
import type { Scheme } from "../rules/scheme";

/** By which regulations a sheet is made, and for whom. */
export interface Origin {
  readonly schemes: readonly string[];
  readonly whom: string;
}

/** Tells of every kind of sheet where it comes from; undefined where that takes the appraisal it was made of. */
export type OriginOf = (role: OwnRole) => Origin | undefined;

/**
 * @param basis what was computed just now; undefined where nothing was
 * @param printed all printed reports; undefined where they are not known now
 */
export function originsIn(schemes: readonly Scheme[], basis: Basis | undefined, printed: readonly Report[] | undefined, texts: Texts): OriginOf {
  const program = basis?.program ?? compileAll(schemes, mechanisms);
  const [main] = program.outputs;
  const ofMain = main === undefined ? [] : [schemeOf(main)];
  const outputs = new Map(program.outputs.map((output) => [resultRole(output.sheet), { schemes: [schemeOf(output)], whom: subjectsOf(output, texts) }]));
  const reports = new Map(printed?.map((report) => [reportRole(report.name), report]));
  const byHand = texts("contents.for.clerk");
  return (role) => {
    const report = reports.get(role as ReturnType<typeof reportRole>);
    if (report) {
      const whom = texts(`contents.for.${report.audience}`);
      if (report.schemes === undefined) return { schemes: ofMain, whom };
      if (basis === undefined) return program.schemes.length > 1 ? undefined : { schemes: program.schemes, whom };
      const found = report.schemes(basis);
      return { schemes: found.length > 0 ? found : ofMain, whom };
    }
    switch (role) {
      case REGULATION_PAPER:
        return { schemes: program.schemes, whom: texts("contents.for.teachers") };
      case "scheme":
      case "problems":
        return { schemes: program.schemes, whom: byHand };
      case "records":
        return { schemes: program.schemes, whom: texts("contents.for.auditors") };
      case "proof":
        return { schemes: ofMain, whom: texts("contents.for.auditors") };
      case "ledger":
      case "finals":
        return { schemes: ofMain, whom: byHand };
      case "reportSettings":
      case "answers":
        return { schemes: [], whom: byHand };
      default:
        return printed === undefined && isReportRole(role) ? undefined : (outputs.get(role) ?? { schemes: [], whom: byHand });
    }
  };
}

const schemeOf = ({ columns }: ResultTable): string => columns[0]?.row.scheme ?? "";

/** What its rows are about: homeroom teachers, each 年级部, the rows of a list. */
const subjectsOf = ({ over }: ResultTable, texts: Texts): string => over.column ?? (over.table === ROSTER ? texts("contents.for.teachers") : over.table);
