import { keptFor } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { dealOut } from "../../core/operations/dealOut";
import { quota, type QuotaRounding } from "../../core/operations/quota";
import { tier, type TierTies } from "../../core/operations/tier";
import { missing, text, type Value } from "../../core/value";
import { defineMechanism } from "../mechanism";
import type { Note } from "../note";
import type { Choice } from "../outcome";
import { choice, choiceMeant, count, list, operand, optional, optionalList, ratio, required, signed, withDefault, yesNoRule, type Keyed, type SettingProblem, type SettingType } from "../settings";
import { contest, counted, groupsInProof, unitColumn, type Decision, type Division, type Entrant, type Headcount } from "./contest";
import { direction } from "./direction";
import { unpaired, unpairedBoth } from "./pairs";
import { dividedTie, tieAtCut, tieKeys } from "./tieKeys";
import { percent } from "./working";

const REST = "其余";

/** 其余: everybody whom the other tiers leave over. */
const shareOrRest: SettingType<Exact | "rest"> = { slot: "share", choices: [REST], parse: (raw, row) => (raw === REST ? { value: "rest" } : choiceMeant(String(raw), [REST]) === REST ? { fault: { code: "notANumber", meant: REST } } : ratio.parse(raw, row)) };

/** 按比例分等: tiers by share of the people appraised. S1A-07, S1A-09, G02, G03 */
export const quotaTiers = defineMechanism({
  name: "按比例分等",
  sentence: "quotaTiers",
  settings: {
    score: required("得分", operand),
    shares: list("比例", shareOrRest),
    /** A tier has no more places than that, whatever its share comes to; what is cut off is left to 其余. */
    most: optionalList("名额上限", count),
    group: optional("分组", operand),
    /** Where this column is kept, each of its names has its own quotas. S1A-02 */
    unit: optional("考核单位", unitColumn),
    /** Whether who takes no part still counts for the quotas. S1A-09 */
    base: withDefault("基数", choice<keyof Headcount>({ 全体: "all", 参评: "takingPart" }), "全体"),
    excluded: optional("剔除", yesNoRule),
    rounding: withDefault(
      "取整",
      choice<QuotaRounding>({ 累计四舍五入: "cumulative", 向下取整: "down", 最大余数: "largestRemainder" }),
      "累计四舍五入",
    ),
    /** Whether each group's places are rounded by themselves, or the whole's are dealt out to the groups by their size. */
    dealing: withDefault("名额分配", choice<"apart" | "dealt">({ 各组各算: "apart", 全体算好分到各组: "dealt" }), "各组各算"),
    direction,
    tieKeys,
    /** What each tier comes to: the rule of this one's name with 金额 behind it. */
    amounts: optionalList("金额", signed),
    ties: withDefault("并列", choice<TierTies>({ 从宽: "higher", 从严: "lower" }), "从宽"),
  },
  check: ({ shares, most, amounts }): readonly SettingProblem[] => [
    ...sharesOf(shares),
    ...unpaired(most, shares, "比例"),
    ...(amounts.length > 0 ? unpairedBoth(shares, amounts, ["比例", "金额"]) : []),
  ],
  bind({ score, shares, most, group, unit, base, excluded, rounding, dealing, direction: { setting: first }, tieKeys: keys, ties }) {
    const names = shares.map((share) => share.key);
    const values = names.map(text);
    return {
      levels: names,
      undirected: first ? undefined : { setting: score.row.setting, instead: "direction" },
      periods: (scope) => scope.periodsOf(score.value) ?? [],
      proof(cells) {
        const tiers = cells.list(shares);
        const parts = [
          cells.operand(score, undefined),
          tiers && `IF({1,0},${tiers.keys},${tiers.values})`,
          excluded.setting ? cells.rule(excluded.setting.value) : "",
          groupsInProof(cells, unit.setting, group.setting),
          cells.setting(ties),
        ];
        // TIER cuts cumulatively from the highest, counts everyone and knows shares only.
        const plain = most.length === 0 && first?.value !== "smallFirst" && keys.length === 0 && dealing.value === "apart" && shares.every(({ value }) => value !== "rest");
        const expressible = cells.everybodyRanked && plain && rounding.value === "cumulative" && base.value === "all";
        return parts.includes(undefined) || !expressible ? undefined : `BZR.TIER(${parts.join(",")})`;
      },
      evaluation: {
        kind: "group",
        evaluate(members, scope) {
          const remarks: Note[] = [];
          const inUnit = keptFor((siblings: readonly Division[]) => {
            const headcounts = siblings.map(({ headcount }) => headcount[base.value]);
            const everybody = headcounts.reduce((sum, n) => sum + n, 0);
            if (dealing.value === "apart") {
              const apart = headcounts.map((count) => quotasOf(count, shares, most, rounding.value));
              // 名额上限 is each group's own.
              if (siblings.length > 1) remarks.push(...aboveShare(apart, quotasOf(everybody, shares, [], rounding.value), names));
              return apart;
            }
            const dealt = dealOut(quotasOf(everybody, shares, most, rounding.value), headcounts);
            remarks.push(...dealt.undecided.map(({ level, group, rivals }): Note => ({ code: "dealtByOrder", params: { tier: names[level] ?? "", group: siblings[group]?.name ?? "", rivals: rivals.map((rival) => siblings[rival]?.name ?? "").join("、") } })));
            return dealt.places;
          });
          return contest(
            members,
            scope,
            { score, unit: unit.setting, group: group.setting, direction: first?.value, tieKeys: keys, excluded: excluded.setting },
            (entrants, division, siblings) =>
              division.open[base.value].length > 0
                ? undecided(entrants, division)
                : decide(entrants, { name: division.name, count: division.headcount[base.value], quotas: inUnit(siblings)[siblings.indexOf(division)] ?? [] }, ties.value, names, values),
            remarks,
          );
        },
      },
    };
  },
});
/** Several tiers deal everybody out, or say by 其余 who is left over: else people are without a tier that nobody meant to leave out. */
function sharesOf(shares: readonly Keyed<Exact | "rest">[]): readonly SettingProblem[] {
  const figures = shares.flatMap(({ value }) => (value === "rest" ? [] : [value]));
  const sum = Exact.sum(figures);
  const row = shares.at(-1)?.row;
  const order = sum.compare(Exact.one);
  const isWhole = order === 0 || (order < 0 && (figures.length < shares.length || shares.length === 1));
  return isWhole || row === undefined ? [] : [{ code: "sharesNotWhole", row, sum: percent(sum) }];
}

/** The places of a group, and of how many people they are. */
interface Places {
  readonly name: string;
  readonly count: number;
  readonly quotas: readonly number[];
}

/** Deals the entrants of one group into its places. */
function decide(entrants: readonly Entrant[], { name: group, count, quotas }: Places, ties: TierTies, names: readonly string[], values: readonly Value[]): readonly Decision[] {
  const { tiers, tiesAtCut } = tier(entrants.map(({ standing }) => standing), quotas, ties);
  const counts = names.map(() => 0);
  for (const level of tiers) if (level !== undefined) counts[level] = (counts[level] ?? 0) + 1;
  const line: Note = { code: "quotas", params: { quotas: quotas.join("/"), counts: counts.join("/"), group, ...counted(entrants, count) } };
  const untied = [line];
  const notesOfTied = new Map(
    tiesAtCut.flatMap((tie) => {
      const notes: readonly Note[] = [line, tieAtCut(tie.flatMap((index) => entrants.slice(index, index + 1)))];
      return tie.map((index) => [index, notes] as const);
    }),
  );
  return tiers.map((level, index): Decision => {
    const explain = (): ReturnType<NonNullable<Decision["explain"]>> => ({ choices: tierChoices(names, quotas, level) });
    const open = dividedTie(entrants, index, (other) => tiers[other]);
    if (open) return { value: missing, notes: [line, open], explain };
    return { value: level === undefined ? undefined : values[level], notes: notesOfTied.get(index) ?? untied, explain };
  });
}

/** Of how many people a group consists is not known, so neither is how many places it has. Those who compete are named anyway. */
function undecided(entrants: readonly Entrant[], { open }: Division): readonly Decision[] {
  const notes: readonly Note[] = open.takingPart.length > 0 ? [] : [{ code: "heldForMissing", params: { names: open.all.join("、") } }];
  return entrants.map(() => ({ value: missing, notes }));
}

/** Tiers, the better ones with them, that have more places in the groups together than of the whole. */
function aboveShare(apart: readonly (readonly number[])[], whole: readonly number[], names: readonly string[]): readonly Note[] {
  let places = 0;
  let share = 0;
  const people = whole.reduce((sum, count) => sum + count, 0);
  return names.flatMap((name, level): Note[] => {
    places += apart.reduce((sum, quotas) => sum + (quotas[level] ?? 0), 0);
    share += whole[level] ?? 0;
    return places > share ? [{ code: "groupsAboveShare", params: { tier: names.slice(0, level).concat(name).join("、"), places: String(places), share: String(share), whole: String(people) } }] : [];
  });
}

/** The places of each tier: shares first, then the bounds, then what is left. */
function quotasOf(counted: number, shares: readonly Keyed<Exact | "rest">[], most: readonly Keyed<number>[], rounding: QuotaRounding): readonly number[] {
  const figures = shares.flatMap(({ key, value }) => (value === "rest" ? [] : [{ key, value }]));
  const places = quota(counted, figures.map(({ value }) => value), rounding);
  const bounded = new Map(figures.map(({ key }, index) => [key, Math.min(places[index] ?? 0, most.find((bound) => bound.key === key)?.value ?? Infinity)]));
  const left = Math.max(0, counted - [...bounded.values()].reduce((sum, n) => sum + n, 0));
  return shares.map(({ key }) => bounded.get(key) ?? left);
}

/** Which places each tier takes, and the one at hand. */
function tierChoices(names: readonly string[], quotas: readonly number[], active: number | undefined): readonly Choice[] {
  let before = 0;
  return names.map((label, index) => {
    const first = before + 1;
    before += quotas[index] ?? 0;
    return { label, detail: before < first ? "–" : `${first}–${before}`, active: index === active };
  });
}
