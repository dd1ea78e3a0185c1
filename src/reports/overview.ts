import { openSettings } from "../core/computable";
import type { SettingRow } from "../core/scheme";
import { settingPath } from "../core/scheme";
import type { Texts } from "../messages";
import type { ProblemCode, ReadFinding, UnreadFinding, UnreadReason } from "../sheets";
import { examine, unreadable } from "./appraisalRun";
import { appraisedState, type Appraised } from "./appraised";
import type { OwnRole } from "./plan";
import type { ListedProblem } from "./problemList";
import { ownName, type Snapshot } from "./snapshot";

/** What the pane shows of a workbook before anything is computed. */
export interface Overview {
  readonly scheme: SchemeState;
  readonly asked: readonly AskedSetting[];
  /** The sheets that are read, each as the table it was taken for. */
  readonly recognised: readonly ReadFinding[];
  /** The school's sheets that are not. */
  readonly unrecognised: readonly UnrecognisedSheet[];
  /** Tables the scheme refers to and no sheet holds. */
  readonly absent: readonly { readonly table: string; readonly columns: string }[];
  readonly problems: readonly ListedProblem[];
  /** undefined before the first appraisal. */
  readonly appraised: Appraised | undefined;
  /** What our own sheets are called now. */
  readonly own: ReadonlyMap<OwnRole, string>;
}

export type SchemeState =
  | { readonly kind: "none" }
  | { readonly kind: "present"; readonly sheet: string; readonly ids: readonly string[]; readonly fault: string | undefined };

/** A setting that only the school can fill in. */
export interface AskedSetting {
  /** S1A/学年奖/奖金总额: finds the row again, wherever it has been moved to meanwhile. */
  readonly path: string;
  readonly row: Pick<SettingRow, "rule" | "setting" | "key" | "unit" | "clause" | "note">;
}

export type UnrecognisedSheet = UnreadFinding & { readonly reason: Exclude<UnreadReason, "ours" | "scheme"> };

/** Looks the workbook over as 检查数据 does, and says what there is. */
export function overviewOf(snapshot: Snapshot, texts: Texts): Overview {
  const { decoded, program, reading, problems } = examine(snapshot, texts);
  const sheet = ownName(snapshot, "scheme");
  const ids = decoded?.schemes.map(({ id }) => id) ?? [];
  return {
    scheme: decoded ? { kind: "present", sheet, ids, fault: program ? undefined : unreadable(decoded, sheet, texts) } : { kind: "none" },
    asked: (program ? openSettings(program, reading.tables) : []).map((row) => ({ path: settingPath(row), row })),
    recognised: reading.findings.filter((finding) => finding.kind === "read"),
    unrecognised: reading.findings.filter(isUnrecognised),
    absent: reading.problems.flatMap(({ code, params }) =>
      ABSENT.has(code) ? [{ table: params["table"] ?? "", columns: params["columns"] ?? "" }] : [],
    ),
    problems,
    appraised: appraisedState(snapshot),
    own: snapshot.own,
  };
}

/** What the result waits for; a register that counts as empty where it is not kept is none. */
const ABSENT: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["tableNotFound", "tableNotFoundPending"]);

const isUnrecognised = (finding: ReadFinding | UnreadFinding): finding is UnrecognisedSheet =>
  finding.kind === "unread" && finding.reason !== "ours" && finding.reason !== "scheme";
