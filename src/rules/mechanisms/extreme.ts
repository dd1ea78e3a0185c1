import { defineMechanism, type Mechanism } from "../mechanism";
import { list, operand } from "../settings";
import { extremeIn } from "./extremeOf";

const extreme = (name: string, which: "highest" | "lowest"): Mechanism =>
  defineMechanism({
    name,
    sentence: which,
    settings: { items: list("项", operand) },
    bind: ({ items }) => ({
      carries: true,
      risesWith: items.map((item) => item.value),
      evaluation: {
        kind: "each",
        evaluate: (at, scope) => extremeIn(items.map((item) => ({ role: item.key || "项", outcome: scope.value(item, at) })), which),
      },
    }),
  });

/** 最高: the highest of several figures of one person: the best of three tries. */
export const highest = extreme("最高", "highest");

/** 最低: the lowest of several figures of one person. */
export const lowest = extreme("最低", "lowest");
