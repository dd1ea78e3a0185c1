import { Exact } from "../../core/number/exact";
import { missing, number } from "../../core/value";
import { defineMechanism, type Result } from "../mechanism";
import type { Choice, Outcome } from "../outcome";
import { operand, optional, optionalList, quantity, required, signed, type Keyed, type SettingProblem } from "../settings";
import { within } from "./bounds";
import { shortly } from "./working";

/** 名次分: the points of a place, so many for the first and fewer from place to place, or by a list. */
export const rankPoints = defineMechanism({
  name: "名次分",
  sentence: "rankPoints",
  settings: {
    place: required("依据", operand),
    first: optional("首名", signed),
    step: optional("每名递减", quantity),
    /** No place gets fewer points than that. */
    floor: optional("下限", signed),
    /** By 名称: a place (1), places (4-6), or 其余. */
    points: optionalList("分值", signed),
  },
  check({ place, first, step, floor, points }): readonly SettingProblem[] {
    const byStep = [first, step, floor].flatMap(({ setting }) => setting ?? []);
    if (points.length === 0) return first.setting && step.setting ? [] : [{ code: "alternativesMissing", row: place.row, settings: "首名和每名递减,或分值" }];
    const [mixed] = byStep;
    if (mixed) return [{ code: "eitherOr", row: mixed.row, one: "首名、每名递减、下限", other: "分值" }];
    return [
      ...points.filter(({ key }) => placesOf(key) === undefined).map(({ row }): SettingProblem => ({ code: "badPlaces", row })),
      ...points.filter(({ key }, index) => points.slice(0, index).some((other) => overlap(key, other.key))).map(({ row }): SettingProblem => ({ code: "keyTwice", row })),
    ];
  },
  bind: ({ place, first, step, floor, points }) => ({
    carries: true,
    evaluation: {
      kind: "each",
      evaluate(at, scope) {
        const outcome = scope.value(place, at);
        const inputs = [{ role: "名次", outcome }];
        const { value } = outcome;
        if (value.kind !== "number") return { value: value.kind === "notApplicable" ? value : missing, explain: () => ({ inputs }) };
        if (!value.number.isWhole() || value.number.sign() <= 0) return { value: missing, notes: [{ code: "notAPlace", params: { figure: value.number.toString() } }], explain: () => ({ inputs }) };
        if (first.setting && step.setting) return byStep(value.number, first.setting.value, step.setting.value, floor.setting?.value, inputs);
        return byList(value.number.toNumber(), points, inputs);
      },
    },
  }),
});

function byStep(place: Exact, first: Exact, step: Exact, floor: Exact | undefined, inputs: Outcome["inputs"]): Result {
  const exact = first.minus(step.times(place.minus(Exact.one)));
  const points = within(exact, floor, undefined);
  const working = `${shortly(first)} − ${shortly(step)} × (${place.toString()} − 1) = ${shortly(exact)}`;
  const notes = points === exact ? [] : [{ code: "limited", params: { figure: shortly(exact), bound: shortly(points) } } as const];
  return { value: number(points), notes, explain: () => ({ inputs, working }) };
}

function byList(place: number, points: readonly Keyed<Exact>[], inputs: Outcome["inputs"]): Result {
  const reached = points.find(({ key }) => isWithin(place, placesOf(key))) ?? points.find(({ key }) => key === REST);
  const choices = (): readonly Choice[] => points.map((one) => ({ label: one.key, detail: shortly(one.value), active: one === reached }));
  const explain = (): ReturnType<Result["explain"]> => ({ inputs, choices: choices() });
  // Of a place beyond the list the regulation says nothing.
  return reached ? { value: number(reached.value), explain } : { value: missing, notes: [{ code: "beyondPlaces", params: { place: String(place) } }], explain };
}

const REST = "其余";

interface Places {
  readonly from: number;
  readonly to: number;
}

const NO_PLACES: Places = { from: 1, to: 0 };

/** 3, 4-6 or 4至6; of 其余 none; undefined for anything else. */
function placesOf(key: string): Places | undefined {
  if (key === REST) return NO_PLACES;
  const [, from, to] = /^第?(\d+)(?:[-~—–至到](\d+))?名?$/.exec(key.normalize("NFKC")) ?? [];
  if (from === undefined) return undefined;
  const places = { from: Number(from), to: Number(to ?? from) };
  return places.from >= 1 && places.from <= places.to ? places : undefined;
}

const isWithin = (place: number, places: Places | undefined): boolean => places !== undefined && place >= places.from && place <= places.to;

function overlap(one: string, other: string): boolean {
  const [a, b] = [placesOf(one), placesOf(other)];
  return a !== undefined && b !== undefined && (one === other || (a.from <= b.to && b.from <= a.to));
}
