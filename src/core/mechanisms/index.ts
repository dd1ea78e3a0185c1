import type { Mechanism } from "../mechanism";
import { aggregate } from "./aggregate";
import { allOf } from "./allOf";
import { allowance } from "./allowance";
import { anyOf } from "./anyOf";
import { attainment } from "./attainment";
import { attest } from "./attest";
import { bonus } from "./bonus";
import { calendarPolicy } from "./calendarPolicy";
import { compare } from "./compare";
import { constant } from "./constant";
import { count } from "./count";
import { deduction } from "./deduction";
import { grade } from "./grade";
import { leaveSettlement } from "./leaveSettlement";
import { lookup } from "./lookup";
import { prizeShare } from "./prizeShare";
import { punctual } from "./punctual";
import { quotaTiers } from "./quotaTiers";
import { rank } from "./rank";
import { resultTable } from "./resultTable";
import { selection } from "./selection";
import { settlement } from "./settlement";
import { someOf } from "./someOf";
import { substitutePay } from "./substitutePay";
import { sum } from "./sum";
import { tenurePolicy } from "./tenurePolicy";
import { termAllowance } from "./termAllowance";
import { veto } from "./veto";
import { weighted } from "./weighted";

/** Every 计算方法 a scheme may use, by its name on the sheet. */
export const mechanisms: ReadonlyMap<string, Mechanism> = new Map(
  [
    sum,
    weighted,
    aggregate,
    deduction,
    bonus,
    lookup,
    compare,
    count,
    constant,
    rank,
    quotaTiers,
    grade,
    selection,
    attainment,
    allowance,
    termAllowance,
    leaveSettlement,
    substitutePay,
    settlement,
    prizeShare,
    veto,
    allOf,
    anyOf,
    someOf,
    attest,
    punctual,
    tenurePolicy,
    calendarPolicy,
    resultTable,
  ].map((mechanism) => [mechanism.name, mechanism]),
);
