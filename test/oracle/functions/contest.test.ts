import fc from "fast-check";
import { type Cell, closeScores, figures, names, numbers, scores, several, words } from "../generate/cells";
import type { Figure } from "../reference/figure";
import { Fraction } from "../reference/fraction";
import { bottom, type Entrant, grades, quota, ranks, tiers } from "../reference/functions/contest";
import { answersAsReference, type Case, lay } from "./support";

interface Person {
  readonly score: Cell<Figure>;
  readonly group: Cell<string>;
  readonly excluded: Cell<boolean>;
}

const groups = fc.oneof({ weight: 8, arbitrary: names("一年级", "二年级") }, { weight: 1, arbitrary: fc.constantFrom("", "缺").map((written): Cell<string> => ({ written, means: "缺" })) });

/** Who is left out: ticked, or with a result of VETO. What is 待核 is not decided. */
const excluded: fc.Arbitrary<Cell<boolean>> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("", "否", false, "待核:①").map((written) => ({ written, means: false })) },
  { weight: 1, arbitrary: fc.constantFrom("是", "√", true, "一票否决:④").map((written) => ({ written, means: true })) },
);

const people = fc.array(fc.record<Person>({ score: figures(closeScores), group: groups, excluded }), { minLength: 1, maxLength: 12 });

/** A contest as arguments, with or without groups and excluded people, in a row or a column. */
const contests = fc.record({ people, grouped: fc.boolean(), excluding: fc.boolean(), across: fc.boolean() }).map(({ people, grouped, excluding, across }) => ({
  entrants: people.map(({ score, group, excluded }): Entrant => ({ score: score.means, group: grouped ? group.means : "", excluded: excluding && excluded.means })),
  scores: lay(people.map(({ score }) => score.written), across),
  groups: grouped && people.length > 1 ? lay(people.map(({ group }) => group.written), across) : null,
  excluded: excluding && people.length > 1 ? lay(people.map(({ excluded }) => excluded.written), across) : null,
  across: across && people.length > 1,
})).filter(({ entrants }) => entrants.length > 1);

it("RANK ranks within groups", () => {
  const cases = fc.tuple(contests, fc.constantFrom("1,1,3" as const, "1,1,2" as const)).map(([{ entrants, scores, groups, excluded, across }, ties]): Case => ({ args: [scores, groups, ties, excluded], expected: ranks(entrants, ties), across }));
  answersAsReference("RANK", cases);
});

it("BOTTOM finds the last n, ties with the nth included", () => {
  const cases = fc.tuple(contests, fc.integer({ min: 0, max: 5 })).map(([{ entrants, scores, groups, across }, n]): Case => ({
    args: [scores, n, groups],
    expected: bottom(entrants.map((entrant) => ({ ...entrant, excluded: false })), n),
    across,
  }));
  answersAsReference("BOTTOM", cases);
});

/** Shares in hundredths: of 100 % together, of less, now and then of more. */
const wholeShares = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })).map((first) => [...first, 100 - first[0] - first[1]]);
const anyShares = fc.oneof({ weight: 8, arbitrary: wholeShares }, { weight: 2, arbitrary: several(fc.integer({ min: 0, max: 33 }), 3) }, { weight: 1, arbitrary: fc.constant([50, 40, 20]) });
const percent = (parts: number): Cell<Fraction> => ({ written: `${parts}%`, means: Fraction.of(parts, 100) });

it("QUOTA gives places by shares", () => {
  const rounding = fc.oneof(fc.tuple(anyShares, fc.constantFrom("累计四舍五入" as const, "向下取整" as const)), fc.tuple(wholeShares, fc.constant("最大余数" as const)));
  const cases = fc.tuple(rounding, fc.integer({ min: 0, max: 60 }), fc.boolean()).map(([[parts, rounding], count, across]): Case => {
    const shares = parts.map(percent);
    return { args: [count, lay(shares.map(({ written }) => written), across), rounding], expected: quota(count, shares.map(({ means }) => means), rounding), across };
  });
  answersAsReference("QUOTA", cases);
});

it("TIER deals out tiers by shares", () => {
  const cases = fc.tuple(contests, anyShares, fc.constantFrom("从宽" as const, "从严" as const), fc.boolean()).map(([{ entrants, scores, groups, excluded, across }, parts, ties, named]): Case => {
    const levels = parts.map((part, index) => ({ ...percent(part), name: named ? ["一等奖", "二等奖", "三等奖"][index] : undefined }));
    const table = levels.map(({ name, written }) => (name === undefined ? [written] : [name, written]));
    return { args: [scores, table, excluded, groups, ties], expected: tiers(entrants, levels.map(({ name, means }) => ({ name, share: means })), ties), across };
  });
  answersAsReference("TIER", cases);
});

it("GRADE grades by lowest scores", () => {
  const bands = fc.uniqueArray(fc.integer({ min: 60, max: 95 }), { minLength: 1, maxLength: 4 }).map((lines) => lines.map((line, index) => ({ name: ["优", "良", "中", "差"][index] ?? "差", line })));
  const cases = fc.record({ scores: fc.array(figures(fc.oneof(numbers(58, 100, 1), scores)), { minLength: 1, maxLength: 5 }), bands, withZero: fc.boolean(), filler: fc.option(words("")) }).map(({ scores, bands, withZero, filler }): Case => {
    const lines = withZero ? [...bands, { name: "未达", line: 0 }] : bands;
    const rows = lines.map(({ name, line }): unknown[] => [name, line]);
    return {
      args: [lay(scores.map(({ written }) => written), false), filler === null ? rows : [...rows, ["", ""]]],
      expected: grades(scores.map(({ means }) => means), lines.map(({ name, line }) => ({ name, from: Fraction.of(line) }))),
    };
  });
  answersAsReference("GRADE", cases);
});
