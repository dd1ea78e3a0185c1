import { Exact } from "../../core/number/exact";

/** Money is in 元; what a unit of another name is of it. */
const IN_YUAN: ReadonlyMap<string, Exact> = new Map([
  ["角", Exact.one.dividedBy(Exact.of(10))],
  ["百元", Exact.of(100)],
  ["千元", Exact.of(1_000)],
  ["万元", Exact.of(10_000)],
]);

/** The units of money that are not 元, for a pattern. */
export const OTHER_MONEY = [...IN_YUAN.keys()].join("|");

/** 2 万元 is 20000; undefined for what is no such unit. */
export const inYuan = (figure: Exact, unit: string): Exact | undefined => {
  const factor = IN_YUAN.get(unit);
  return factor && figure.times(factor);
};
