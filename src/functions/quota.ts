import { Exact } from "../core/number/exact";
import { quota as operation, type QuotaRounding } from "../core/operations/quota";
import { defineArray } from "./define";
import { Fault } from "./fault";
import { option, scalar, vector, type Vector } from "./parameters";
import { count, needed, ratio } from "./readers";
import { lay } from "./rows";

/** Places for each share of a number of people. */
export const quota = defineArray({
  id: "QUOTA",
  parameters: {
    count: scalar(needed(count)),
    shares: vector(needed(ratio)),
    rounding: option<QuotaRounding>(["累计四舍五入", "cumulative"], ["向下取整", "down"], ["最大余数", "largestRemainder"]),
  },
  example: "=BZR.QUOTA(8,{0.3,0.4,0.3})",
  run({ count, shares, rounding }) {
    checkShares(shares);
    return lay(operation(count.toNumber(), shares.cells, rounding), shares.across);
  },
});

export function checkShares({ parameter, cells }: Pick<Vector<Exact>, "parameter" | "cells">): void {
  if (Exact.sum(cells).compare(Exact.one) > 0) throw new Fault("wrong", "functionError.sharesAboveOne", { parameter });
}
