import { barredUntil } from "./barredUntil";
import { bonus } from "./bonus";
import { bottom } from "./bottom";
import { collect } from "./collect";
import { coverage } from "./coverage";
import { deduct } from "./deduct";
import type { CustomFunction } from "./define";
import { due } from "./due";
import { eligible } from "./eligible";
import { grade } from "./grade";
import { hoursGap } from "./hoursGap";
import { leave } from "./leave";
import { noticeEnd } from "./noticeEnd";
import { pay } from "./pay";
import { prize } from "./prize";
import { quota } from "./quota";
import { rank } from "./rank";
import { rmb } from "./rmb";
import { share } from "./share";
import { streak } from "./streak";
import { termPay } from "./termPay";
import { tier } from "./tier";
import { total } from "./total";
import { veto } from "./veto";
import { weighted } from "./weighted";

/** The prefix of the functions in formulas: BZR.RANK */
export const NAMESPACE = "BZR";

/** All custom functions, in the order of the help. */
export const customFunctions: readonly CustomFunction[] = [
  collect,
  total,
  weighted,
  deduct,
  bonus,
  rank,
  quota,
  tier,
  grade,
  pay,
  termPay,
  leave,
  prize,
  share,
  veto,
  eligible,
  streak,
  bottom,
  barredUntil,
  due,
  noticeEnd,
  hoursGap,
  coverage,
  rmb,
];
