import { defineMechanism, type GroupResult, type Result } from "../mechanism";
import { Exact } from "../number/exact";
import { share } from "../operations/share";
import { leaf } from "../outcome";
import type { Subject } from "../scope";
import { choice, operand, quantity, required, withDefault } from "../settings";
import { missing, notApplicable, number } from "../value";
import { shortly } from "./working";

/** 按点分配: a pool shared out in proportion to points, to the last 分. S3-18 */
export const poolShare = defineMechanism({
  name: "按点分配",
  settings: {
    pool: required("总额", quantity),
    points: required("点数", operand),
    rounding: withDefault("取整", choice<0 | 1 | 2>({ 到分: 2, 到角: 1, 到元: 0 }), "到分"),
  },
  bind: ({ pool, points, rounding }) => ({
    whenVetoed: number(Exact.zero),
    pays: true,
    periods: (scope) => scope.periodsOf(points.value) ?? [],
    evaluation: {
      kind: "group",
      evaluate(members, period, scope): GroupResult {
        const all = members.map((subject) => ({ subject, outcome: scope.value(points, period ? { subject, period } : { subject }) }));
        const entrants = all.flatMap(({ subject, outcome: { value } }) => (value.kind === "number" && scope.excused(subject) === undefined ? [{ subject, points: value.number }] : []));
        const absent = all.filter(({ outcome }) => outcome.value.kind === "missing").map(({ subject }) => subject.row.key.person ?? "");
        const whole = Exact.sum(entrants.map((entrant) => entrant.points));
        const parts = whole.sign() > 0 ? share(pool.value, entrants.map((entrant) => entrant.points), rounding.value) : [];
        const results = new Map<Subject, Result>();
        for (const { subject, outcome } of all) {
          const index = entrants.findIndex((entrant) => entrant.subject === subject);
          const part = parts[index];
          const inputs = [
            { role: "点数", outcome },
            { role: "总额", outcome: leaf(number(pool.value), { kind: "setting", row: pool.row }) },
          ];
          // With somebody's points missing everybody's part would change: none is paid.
          if (part === undefined || absent.length > 0) {
            const held = absent.length > 0 && outcome.value.kind === "number";
            results.set(subject, { value: outcome.value.kind === "notApplicable" ? notApplicable : missing, inputs, notes: held ? [{ code: "heldForMissing", params: { names: absent.join("、") } }] : [] });
          } else {
            results.set(subject, { value: number(part), inputs, working: `${shortly(pool.value)} × ${shortly(entrants[index]?.points ?? Exact.zero)} ÷ ${shortly(whole)} = ${shortly(part)}` });
          }
        }
        return { results, remarks: [] };
      },
    },
  }),
});
