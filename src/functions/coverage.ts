import { coverage as operation } from "../core/operations/coverage";
import { defineScalar } from "./define";
import { Fault } from "./fault";
import { grid, type Grid } from "./parameters";
import { name } from "./readers";

/** The share of the roster that took part, each person counted once. */
export const coverage = defineScalar({
  id: "COVERAGE",
  parameters: { attended: grid(name), roster: grid(name) },
  example: '=BZR.COVERAGE({"甲";"甲"},{"甲";"乙"})',
  run({ attended, roster }) {
    const rate = operation(namesIn(attended), namesIn(roster));
    if (rate === undefined) throw new Fault("missing", "functionError.missing", { parameter: roster.parameter });
    return rate.toNumber();
  },
});

const namesIn = ({ rows }: Grid<string>): string[] => rows.flat().filter((one) => one !== "");
