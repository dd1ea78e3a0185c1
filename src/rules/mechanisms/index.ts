import type { Mechanism } from "../mechanism";
import { aggregate } from "./aggregate";
import { allOf } from "./allOf";
import { allowance } from "./allowance";
import { anyOf } from "./anyOf";
import { attainment } from "./attainment";
import { attest } from "./attest";
import { bonus } from "./bonus";
import { calendarPolicy } from "./calendarPolicy";
import { checkedOff } from "./checkedOff";
import { compare } from "./compare";
import { completeness } from "./completeness";
import { constant } from "./constant";
import { convert } from "./convert";
import { count } from "./count";
import { coverage } from "./coverage";
import { daily } from "./daily";
import { deadline } from "./deadline";
import { deduction } from "./deduction";
import { difference } from "./difference";
import { eachWord } from "./eachWord";
import { elapsed } from "./elapsed";
import { eligibility } from "./eligibility";
import { highest, lowest } from "./extreme";
import { frequency } from "./frequency";
import { grade } from "./grade";
import { groupFigure } from "./groupFigure";
import { headcount } from "./headcount";
import { inARow } from "./inARow";
import { lastPlaces } from "./lastPlaces";
import { leaveSettlement } from "./leaveSettlement";
import { limit } from "./limit";
import { lookup } from "./lookup";
import { matches } from "./matches";
import { mean } from "./mean";
import { perUnit } from "./perUnit";
import { pickRow } from "./pickRow";
import { posts } from "./posts";
import { poolShare } from "./poolShare";
import { previous } from "./previous";
import { prizeShare } from "./prizeShare";
import { procedure } from "./procedure";
import { product } from "./product";
import { punctual } from "./punctual";
import { quotaTiers } from "./quotaTiers";
import { rank } from "./rank";
import { rankPoints } from "./rankPoints";
import { rate } from "./rate";
import { reference } from "./reference";
import { register } from "./register";
import { relaxation } from "./relaxation";
import { resultTable } from "./resultTable";
import { sample } from "./sample";
import { selection } from "./selection";
import { settlement } from "./settlement";
import { someOf } from "./someOf";
import { staffing } from "./staffing";
import { steps } from "./steps";
import { substitutePay } from "./substitutePay";
import { sum } from "./sum";
import { tenurePolicy } from "./tenurePolicy";
import { termAllowance } from "./termAllowance";
import { termPolicy } from "./termPolicy";
import { veto } from "./veto";
import { warning } from "./warning";
import { weighted } from "./weighted";

/** Every 计算方法 a scheme may use, by its name on the sheet. */
export const mechanisms: ReadonlyMap<string, Mechanism> = new Map(
  [
    sum,
    product,
    mean,
    highest,
    lowest,
    difference,
    rate,
    steps,
    limit,
    perUnit,
    elapsed,
    weighted,
    aggregate,
    deduction,
    bonus,
    lookup,
    reference,
    compare,
    matches,
    convert,
    count,
    posts,
    constant,
    rank,
    rankPoints,
    groupFigure,
    quotaTiers,
    grade,
    selection,
    attainment,
    allowance,
    termAllowance,
    leaveSettlement,
    substitutePay,
    settlement,
    previous,
    prizeShare,
    poolShare,
    veto,
    allOf,
    anyOf,
    someOf,
    eligibility,
    relaxation,
    attest,
    warning,
    inARow,
    lastPlaces,
    deadline,
    register,
    staffing,
    frequency,
    daily,
    procedure,
    completeness,
    checkedOff,
    coverage,
    headcount,
    pickRow,
    sample,
    punctual,
    tenurePolicy,
    calendarPolicy,
    termPolicy,
    eachWord,
    resultTable,
  ].map((mechanism) => [mechanism.name, mechanism]),
);
