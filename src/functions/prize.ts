import { prize as operation } from "../core/operations/prize";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { scalar, vector } from "./parameters";
import { count, needed, paid } from "./readers";
import { lay } from "./rows";

/** Prizes a fixed step apart within a pool, best tier first; a tier with nobody in it has none. */
export const prize = defineArray({
  id: "PRIZE",
  parameters: { counts: vector(needed(count)), pool: scalar(needed(paid)), step: scalar(needed(paid)) },
  example: "=BZR.PRIZE({3,4,3},9000,50)",
  run({ counts, pool, step }) {
    const people = counts.cells.map((cell) => cell.toNumber());
    if (people.every((n) => n === 0)) throw new Fault("wrong", "functionError.nobody", { parameter: counts.parameter });
    const prizes = operation(people, pool, step, 2);
    if (prizes === undefined) throw new Fault("wrong", "functionError.poolTooSmall", { parameter: "pool" });
    return lay(
      prizes.amounts.map((one, tier) => (people[tier] === 0 ? "" : one.toNumber())),
      counts.across,
    );
  },
});
