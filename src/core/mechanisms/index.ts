import type { Mechanism } from "../mechanism";
import { aggregate } from "./aggregate";
import { allowance } from "./allowance";
import { prizeShare } from "./prizeShare";
import { quotaTiers } from "./quotaTiers";
import { rank } from "./rank";
import { resultTable } from "./resultTable";
import { sum } from "./sum";
import { veto } from "./veto";

/** Every 计算方法 a scheme may use, by its name on the sheet. */
export const mechanisms: ReadonlyMap<string, Mechanism> = new Map(
  [sum, aggregate, allowance, rank, quotaTiers, prizeShare, veto, resultTable].map((mechanism) => [mechanism.name, mechanism]),
);
