import { addTo } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { round } from "../../core/number/rounding";
import { shareOut, type Shared } from "../../core/operations/share";
import { missing, notApplicable, number, wordOfValue, type Value } from "../../core/value";
import { defineMechanism, groupOf, type GroupResult, type Result } from "../mechanism";
import type { Note } from "../note";
import { isTrue, type Explanation, type Outcome } from "../outcome";
import { choice, operand, optional, required, withDefault, yesNoRule, type SettingProblem } from "../settings";
import type { Subject } from "../subject";
import { subjectName } from "../subjects";
import { shortly } from "./working";

type Way = "all" | "capped";

/** What becomes of less than the smallest unit paid: given out by the largest remainders, left, or rounded for each by himself. */
type Remainder = "dealt" | "left" | "rounded";

interface Dealing {
  readonly way: Way;
  readonly places: 0 | 1 | 2;
  readonly remainder: Remainder;
}

/** 按点分配: a pool shared out in proportion to points, to the last 分. S3-18 */
export const poolShare = defineMechanism({
  name: "按点分配",
  sentence: "poolShare",
  settings: {
    /** The same for everybody who shares it. */
    pool: required("总额", operand),
    points: required("点数", operand),
    /** Each group has a pool of its own: a campus, a 年级部. */
    group: optional("分组", operand),
    /** The veto whose established cases have no part, so that the others share all of it; without it their part is left. */
    excluded: optional("剔除", yesNoRule),
    /** 封顶: the points are what is due to each in yuan; it is paid while the pool suffices, and cut in proportion where it does not. */
    way: withDefault("分法", choice<Way>({ 分完: "all", 封顶: "capped" }), "分完"),
    rounding: withDefault("取整", choice<0 | 1 | 2>({ 到分: 2, 到角: 1, 到元: 0 }), "到分"),
    remainder: withDefault("尾数", choice<Remainder>({ 补足: "dealt", 留存: "left", 四舍五入: "rounded" }), "补足"),
  },
  check: ({ pool }): readonly SettingProblem[] =>
    pool.value.kind === "number" && pool.value.number.sign() < 0 ? [{ code: "badValue", row: pool.row, fault: { code: "negative" } }] : [],
  bind: ({ pool, points, group, excluded, way, rounding, remainder }) => ({
    pays: true,
    periods: (scope) => scope.periodsOf(points.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate({ subjects, period }, scope): GroupResult {
        const results: Result[] = [];
        const remarks: Note[] = [];
        const groups = new Map<string, Claim[]>();
        // Of whom nobody knows to which group they belong: they may have a part in any.
        const strays: string[] = [];
        for (const [index, subject] of subjects.entries()) {
          const at = period ? { subject, period } : { subject };
          const veto = excluded.setting && scope.rule(excluded.setting.value, at);
          if (veto && isTrue(veto)) {
            results[index] = { value: notApplicable, explain: () => ({ inputs: [{ role: "剔除", outcome: veto }] }) };
            continue;
          }
          const claim: Claim = { index, subject, points: scope.value(points, at), fund: scope.value(pool, at), open: veto?.value.kind === "missing", ranked: way.value === "capped" || scope.excused(subject) === undefined };
          const name = group.setting ? scope.value(group.setting, at) : undefined;
          const word = name ? wordOfValue(name.value) : "";
          if (word !== undefined) addTo(groups, word, claim);
          else {
            results[index] = { value: missing, explain: () => ({ inputs: name ? [{ role: "分组", outcome: name }] : [] }) };
            if (claim.points.value.kind !== "notApplicable" && claim.ranked) strays.push(subjectName(subject));
          }
        }
        for (const claims of groups.values()) remarks.push(...deal(claims, strays, { way: way.value, places: rounding.value, remainder: remainder.value }, results));
        return groupOf(results, remarks);
      },
    },
  }),
});

/** What somebody claims of the pool. */
interface Claim {
  readonly index: number;
  readonly subject: Subject;
  readonly points: Outcome;
  readonly fund: Outcome;
  /** Whether it has a part nobody knows. */
  readonly open: boolean;
  /** Whether the figures of somebody who is not compared with the others count here. */
  readonly ranked: boolean;
}

/**
 * Shares one pool; returns what concerns all who share it.
 * @param strays the names of those who may have a part in it as well
 */
function deal(claims: readonly Claim[], strays: readonly string[], dealing: Dealing, results: Result[]): readonly Note[] {
  const entrants = claims.flatMap(({ index, points: { value }, fund, ranked }) => (value.kind === "number" && ranked ? [{ index, points: value.number, fund: fund.value }] : []));
  const absent = [...claims.filter(({ points, open }) => open || points.value.kind === "missing").map(({ subject }) => subjectName(subject)), ...strays];
  const whole = Exact.sum(entrants.map((entrant) => entrant.points));
  const fund = theOneFund(entrants.map((entrant) => entrant.fund));
  const dealt = fund === "differs" || fund === undefined ? undefined : amountDealt(fund, whole, dealing);
  const { parts, byOrder } = dealt !== undefined && whole.sign() > 0 ? partsOf(dealt, entrants.map((entrant) => entrant.points), dealing) : NOTHING_SHARED;
  const differs: Note[] = [{ code: "fundDiffers", params: {} }];
  const held: Note[] = [{ code: "heldForMissing", params: { names: absent.join("、") } }];
  const placeOf = new Map(entrants.map(({ index }, place) => [index, place]));
  for (const { index, points, fund: own } of claims) {
    const place = placeOf.get(index);
    const part = place === undefined ? undefined : parts[place];
    const inputs = (): Explanation["inputs"] => [
      { role: "点数", outcome: points },
      { role: "总额", outcome: own },
    ];
    // With somebody's points missing everybody's part would change: none is paid.
    if (part === undefined || absent.length > 0) {
      const isHeld = absent.length > 0 && points.value.kind === "number";
      const notes = isHeld ? held : place !== undefined && fund === "differs" ? differs : [];
      results[index] = { value: points.value.kind === "notApplicable" ? notApplicable : missing, notes, explain: () => ({ inputs: inputs() }) };
    } else {
      const working = (): string => `${[dealt, points.value.kind === "number" ? points.value.number : undefined].map((figure) => shortly(figure ?? Exact.zero)).join(" × ")} ÷ ${shortly(whole)} = ${shortly(part)}`;
      results[index] = { value: number(part), explain: () => ({ inputs: inputs(), working: working() }) };
    }
  }
  const namesOf = (places: readonly number[]): string => places.map((place) => claims.find(({ index }) => index === entrants[place]?.index)?.subject.row.key.person ?? "").join("、");
  const ordered: readonly Note[] = byOrder.passed.length === 0 || absent.length > 0 ? [] : [{ code: "remainderByOrder", params: { names: namesOf(byOrder.given), count: String(byOrder.passed.length) } }];
  const isDealt = absent.length === 0 && fund !== undefined && fund !== "differs" && entrants.length > 0;
  return [...ordered, ...(isDealt ? remarksOn(fund, whole, Exact.sum(parts), dealing) : [])];
}

const NOTHING_SHARED: Shared = { parts: [], byOrder: { given: [], passed: [] } };

/** undefined where it is not known, or below 0. */
function theOneFund(funds: readonly Value[]): Exact | "differs" | undefined {
  if (new Set(funds.map(wordOfValue)).size > 1) return "differs";
  const [fund] = funds;
  return fund?.kind === "number" && fund.number.sign() >= 0 ? fund.number : undefined;
}

/** What is due, to the smallest unit paid where it is all given out, and never more than the fund. */
function amountDealt(fund: Exact, due: Exact, { way, places, remainder }: Dealing): Exact {
  if (way === "all" || due.compare(fund) > 0) return fund;
  return remainder === "dealt" ? round(due, places, "towardZero") : due;
}

function partsOf(dealt: Exact, points: readonly Exact[], { places, remainder }: Dealing): Shared {
  if (remainder === "dealt") return shareOut(dealt, points, places);
  const whole = Exact.sum(points);
  const mode = remainder === "left" ? "towardZero" : "halfAwayFromZero";
  return { ...NOTHING_SHARED, parts: points.map((part) => round(dealt.times(part).dividedBy(whole), places, mode)) };
}

function remarksOn(fund: Exact, due: Exact, paid: Exact, { way, remainder }: Dealing): Note[] {
  if (paid.compare(fund) > 0) return [{ code: "fundExceeded", params: { paid: shortly(paid), fund: shortly(fund) } }];
  // 补足 gives all out but what no unit is small enough for: 500.50 元 in whole 元.
  if (way === "all" && remainder !== "dealt") return [];
  if (way === "capped" && due.compare(fund) > 0) return [{ code: "fundCut", params: { claims: shortly(due), fund: shortly(fund) } }];
  const left = fund.minus(paid);
  return left.sign() === 0 ? [] : [{ code: "fundLeft", params: { left: shortly(left), fund: shortly(fund) } }];
}
