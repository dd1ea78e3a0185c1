import { rmb as operation } from "../core/operations/rmb";
import { defineScalar } from "./define";
import { Fault } from "./fault";
import { scalar } from "./parameters";
import { money, needed } from "./readers";

/** An amount in capital figures. */
export const rmb = defineScalar({
  id: "RMB",
  parameters: { amount: scalar(needed(money)) },
  example: "=BZR.RMB(200.55)",
  run({ amount }) {
    const words = operation(amount);
    if (words === undefined) throw new Fault("wrong", "functionError.amountTooLarge", { parameter: "amount" }, { text: amount.toString() });
    return words;
  },
});
