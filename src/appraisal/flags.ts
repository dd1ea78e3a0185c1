import { addressOf } from "../core/cell";
import type { CellFlag, FlagKind } from "../plan/flag";
import type { Appraisal } from "../rules/appraise";
import { ROLES } from "../rules/mechanisms/veto";
import { walkTelling } from "../rules/outcome";
import type { Problem, ProblemCode } from "../sheets";

/** Problems that are a blank cell rather than a wrong one. */
const BLANK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["blankScore", "blankValue", "blankName", "blankClass", "blankMonth"]);

/** The marks that input cells get: what is missing or doubtful, and registered veto cases. One a cell, the gravest. */
export function inputFlags(problems: readonly Problem[], appraisal: Appraisal | undefined): CellFlag[] {
  const flags = new Map<string, CellFlag>();
  const mark = ({ cell, kind }: CellFlag): void => {
    const key = `${cell.sheet}!${addressOf(cell)}`;
    const marked = flags.get(key);
    if (marked === undefined || GRAVITY.indexOf(kind) < GRAVITY.indexOf(marked.kind)) flags.set(key, { cell, kind });
  };
  if (appraisal) caseFlags(appraisal).forEach(mark);
  for (const { level, code, sheet, row, column } of problems) {
    if (level !== "notice" && sheet !== "") mark({ cell: { sheet, row, column }, kind: BLANK.has(code) ? "missing" : "doubtful" });
  }
  return [...flags.values()];
}

const GRAVITY: readonly FlagKind[] = ["veto", "pending", "missing", "doubtful"];

const KIND_OF_ROLE: Readonly<Partial<Record<string, FlagKind>>> = { [ROLES.established]: "veto", [ROLES.pending]: "pending" };

/** The register's cells behind established and pending vetoes, found in the evaluated trees. */
function caseFlags({ people }: Appraisal): CellFlag[] {
  const flags: CellFlag[] = [];
  for (const { outcomes } of people) {
    for (const outcome of outcomes) {
      walkTelling(outcome, ({ origin, inputs }) => {
        if (origin.kind !== "rule" || origin.mechanism !== "一票否决") return;
        for (const { role, outcome: entry } of inputs) {
          const kind = KIND_OF_ROLE[role];
          if (kind && entry.origin.kind === "cell") flags.push({ cell: entry.origin.cell, kind });
        }
      });
    }
  }
  return flags;
}
