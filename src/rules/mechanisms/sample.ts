import { addTo } from "../../core/multimap";
import { Exact } from "../../core/number/exact";
import { missing, notApplicable, text, wordOfValue } from "../../core/value";
import { defineMechanism, groupOf, type GroupResult, type Result } from "../mechanism";
import { NOTHING, type Explanation } from "../outcome";
import { count, operand, optional, ratio, required, withDefault } from "../settings";
import { percent } from "./working";

const DRAWN = "抽查";
const NOT_DRAWN = "否";
const UNKNOWN: Result = { value: missing, explain: () => NOTHING };

/** 等距抽样: which rows of a list are spot-checked: every so many-th of a group, so that anybody can check the draw. S1E-04 */
export const sample = defineMechanism({
  name: "等距抽样",
  sentence: "sample",
  settings: {
    /** At least one of each group is drawn. */
    share: required("比例", ratio),
    group: optional("分组", operand),
    /** The place of the first one drawn. */
    start: withDefault("起点", count, 1),
  },
  bind: ({ share, group, start }) => ({
    levels: [DRAWN, NOT_DRAWN],
    evaluation: {
      kind: "group",
      evaluate({ subjects }, scope): GroupResult {
        const results: Result[] = [];
        const groups = new Map<string, number[]>();
        for (const [index, subject] of subjects.entries()) {
          const outcome = group.setting && scope.value(group.setting, { subject });
          const name = outcome ? wordOfValue(outcome.value) : "";
          if (name !== undefined) addTo(groups, name, index);
          else results[index] = { value: outcome?.value.kind === "notApplicable" ? notApplicable : missing, explain: () => ({ inputs: outcome ? [{ role: "分组", outcome }] : [] }) };
        }
        // Of whatever group somebody is of whom nobody knows, its rows would be counted off otherwise.
        const isOpen = results.some(({ value }) => value.kind === "missing");
        for (const members of groups.values()) {
          const drawn = placesDrawn(members.length, share.value, start.value);
          const explain = (): Explanation => ({ inputs: [], working: `${members.length} × ${percent(share.value)} → ${drawn.size}` });
          members.forEach((index, place) => (results[index] = isOpen ? UNKNOWN : { value: text(drawn.has(place) ? DRAWN : NOT_DRAWN), explain }));
        }
        return groupOf(results, []);
      },
    },
  }),
});

/** Zero-based places at equal distances, the number drawn rounded up. */
function placesDrawn(size: number, share: Exact, start: number): ReadonlySet<number> {
  const drawn = Math.ceil(Exact.of(size).times(share).toNumber());
  return new Set(Array.from({ length: drawn }, (_, index) => (Math.max(start - 1, 0) + Math.floor((index * size) / drawn)) % size));
}
