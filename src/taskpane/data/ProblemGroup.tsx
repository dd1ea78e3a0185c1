import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProblemGroup as Problems, ProblemKind } from "../../appraisal/problemGroups";
import type { MissingColumn } from "../../overview/overview";
import { useTexts } from "../parts/context";
import { Disclosure } from "../parts/Disclosure";
import { Group } from "../parts/Group";
import { RestoreButton } from "../parts/RestoreButton";
import { AssignColumn } from "./AssignColumn";
import { ProblemItem } from "./ProblemItem";
import { Repairs } from "./Repairs";

const COLORS = { error: "danger", warning: "warning", notice: "informative" } as const;

/** As many as someone would go through here; for more there is the sheet 问题清单, which can be filtered and printed. */
const SHOWN = 30;

interface ProblemGroupProps {
  readonly group: Problems;
  /** Of columns that are missing: which. */
  readonly missing: readonly MissingColumn[];
  readonly proposals: number;
  /** Leads to the readings that wait to be confirmed. */
  readonly toProposals: () => void;
  /** Takes the focus from a group that goes once it is solved. */
  readonly leave: () => void;
}

/** Problems of one kind: what can be corrected at one press first, then each with its place, reason and correction. */
export function ProblemGroup({ group: { kind, title, level, problems, repairs }, missing, proposals, toProposals, leave }: ProblemGroupProps): JSX.Element {
  const texts = useTexts();
  const misfits = MISFITS.has(kind) ? [...new Set(problems.map(({ cell, sheet }) => cell?.sheet ?? sheet ?? ""))] : [];
  return (
    <Group value={kind} title={`${texts(`level.${level}`)} · ${title}`} count={problems.length || repairs.length} color={COLORS[level]}>
      {repairs.length > 0 && (
        <li>
          <Repairs repairs={repairs} leave={leave} />
        </li>
      )}
      {proposals > 0 && UNREAD.has(kind) && (
        <li>
          <Button size="small" onClick={toProposals}>
            {texts("answers.toProposals", { count: String(proposals) })}
          </Button>
        </li>
      )}
      {missing.slice(0, SHOWN).map(({ column, finding }) => (
        <li key={`${finding.sheet} ${column}`}>
          <Disclosure title={texts("mapping.assignMissing", { sheet: finding.sheet, column })}>
            <AssignColumn finding={finding} missing={column} leave={leave} />
          </Disclosure>
        </li>
      ))}
      {misfits.map((sheet) => (
        <li key={sheet}>
          <RestoreButton sheet={sheet} label={texts("mapping.restoreSheet", { sheet })} leave={leave} />
        </li>
      ))}
      {problems.slice(0, SHOWN).map((problem, index) => (
        <ProblemItem key={index} problem={problem} />
      ))}
      {problems.length > SHOWN && <li>{texts("pane.moreProblems", { count: String(problems.length - SHOWN) })}</li>}
    </Group>
  );
}

/** Choices of the clerk's that do not fit any more. */
const MISFITS: ReadonlySet<ProblemKind> = new Set<ProblemKind>(["assignedTableMisfit", "assignedColumnUnknown", "assignedColumnTwice"]);

/** What may be there under another name, which a confirmation would tell. */
const UNREAD: ReadonlySet<ProblemKind> = new Set<ProblemKind>(["columnNotFound", "columnAbsent"]);
