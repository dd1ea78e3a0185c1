import type { Basis } from "../appraisal/basis";
import { decodeScheme } from "../appraisal/examine";
import { timeWords } from "../core/timeWords";
import { ownRows, recordColumn } from "../finals/ownRows";
import { showFinalsOnly } from "../finals/outdatedPapers";
import type { Texts } from "../messages";
import type { Report } from "../papers/report";
import { isInputRole, resultRole, type OwnRole } from "../plan/ownSheets";
import type { Plan } from "../plan/plan";
import type { PlanColumn, SheetPlan } from "../plan/sheetPlan";
import type { Snapshot } from "../plan/snapshot";
import { afterPlan } from "./afterPlan";
import { originsIn, type OriginOf } from "./origins";
import { stateIn, statesIn, stateWords } from "./states";

const ROLE = "contents";

const COLUMNS: readonly PlanColumn[] = [
  { ...recordColumn("工作表", 24), align: "Left" },
  recordColumn("方案", 14),
  recordColumn("对象", 18),
  recordColumn("状态", 30, true),
  recordColumn("写入时间", 17),
];

/** A line of 目录 as it is written. */
type Line = readonly [sheet: string, schemes: string, whom: string, state: string, time: string];

/** What a command has written, and from what. */
interface Done {
  readonly plan: Plan;
  readonly basis?: Basis;
}

/**
 * The plan with 目录: our sheets in the workbook's order, by which regulation each is made, for whom, how it stands, since when.
 * It is made with the first results and kept up by every command afterwards. What the school fills in itself is not on it.
 * @param reports all printed reports; undefined where their code did not come: then it keeps what it said of them
 */
export function withContents(snapshot: Snapshot, { plan, basis }: Done, reports: readonly Report[] | undefined, now: Date, texts: Texts): Plan {
  const isDue = snapshot.own.has(ROLE) ? writes(plan) : plan.sheets.some(({ role }) => isResult(role));
  if (!isDue) return plan;
  const before = linesOf(snapshot);
  const lines = [...linesAfter(snapshot, { plan, ...(basis ? { basis } : {}) }, reports, before, timeWords(now), texts)];
  if (JSON.stringify(lines) === JSON.stringify([...before.values()])) return plan;
  return { ...plan, sheets: [...plan.sheets, sheetPlan(lines, texts)] };
}

/** A command that refused, or had nothing to write, leaves 目录 as it is. */
const writes = ({ sheets, papers = [], copies = [], archived = [] }: Plan): boolean => [sheets, papers, copies, archived].some(({ length }) => length > 0);

const isResult = (role: OwnRole): boolean => role === "results" || role.startsWith("output_");

/** What 目录 says now, by sheet. */
function linesOf(snapshot: Snapshot): ReadonlyMap<string, Line> {
  if (!snapshot.own.has(ROLE)) return new Map();
  return new Map(ownRows(snapshot, ROLE, COLUMNS).rows.map(([sheet = "", schemes = "", whom = "", state = "", time = ""]) => [String(sheet), [String(sheet), String(schemes), String(whom), String(state), String(time)]]));
}

function linesAfter(snapshot: Snapshot, { plan, basis }: Done, reports: readonly Report[] | undefined, before: ReadonlyMap<string, Line>, time: string, texts: Texts): readonly Line[] {
  const after = afterPlan(snapshot, plan);
  const written = new Set<OwnRole>([...plan.sheets, ...(plan.papers ?? [])].map(({ role }) => role));
  const originOf = originsIn(decodeScheme(after)?.schemes ?? [], basis, reports, texts);
  const stateOf = statesIn(
    {
      after,
      written,
      appraised: [...written].some(isResult),
      papersFinal: basis && showFinalsOnly(after, basis.appraisal),
      before: (sheet) => stateIn(before.get(sheet)?.[3] ?? ""),
    },
    texts,
  );
  const listed = [...after.own].filter(([role]) => role !== ROLE && !isInputRole(role));
  const order = [...after.sheetNames];
  listed.sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other));
  const lines = listed.flatMap(([role, sheet]): Line[] => {
    const data = after.sheets.find(({ name }) => name === sheet);
    if (data?.visible !== true) return [];
    const [, schemes = "", whom = "", , since = ""] = before.get(sheet) ?? [];
    const origin = originOf(role);
    return [[sheet, origin?.schemes.join("、") ?? schemes, origin?.whom ?? whom, stateWords(stateOf(role, data), texts), written.has(role) ? time : since]];
  });
  return [...lines, ...unmade(after, basis, before, originOf, texts)];
}

/** Further sheets of results for which there is nothing on their registers: said, so that nobody looks for them in vain. */
function unmade(after: Snapshot, basis: Basis | undefined, before: ReadonlyMap<string, Line>, originOf: OriginOf, texts: Texts): readonly Line[] {
  const stands = new Set(after.own.values());
  if (basis === undefined) return [...before.values()].filter(([sheet, , , state]) => !stands.has(sheet) && stateIn(state) === undefined);
  return basis.appraisal.others.flatMap(({ sheet, blankRegisters }): Line[] => {
    const role = resultRole(sheet);
    if (blankRegisters.length === 0 || after.own.has(role)) return [];
    const origin = originOf(role);
    return [[sheet, origin?.schemes.join("、") ?? "", origin?.whom ?? "", texts("contents.blank", { registers: blankRegisters.join("、") }), ""]];
  });
}

function sheetPlan(lines: readonly Line[], texts: Texts): SheetPlan {
  return {
    role: ROLE,
    first: true,
    columns: COLUMNS,
    rows: lines,
    formulas: [],
    tones: [],
    frozenColumns: 1,
    footer: texts("print.footer"),
    links: lines.flatMap(([sheet, , , state], row) => (stateIn(state) === undefined ? [] : [{ row, column: 0, to: { sheet, row: 0, column: 0 } }])),
  };
}
