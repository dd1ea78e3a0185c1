import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { appraise } from "../rules/appraise";
import { readingSheet } from "./answersPlan";
import { examine } from "./examine";
import { inputFlags, schemeFlags } from "./flags";
import { openReadings } from "./openReadings";
import { listedText } from "./problemCounts";
import { problemsPlan } from "./problemList";
import { problemsOfSheets } from "./problemsOfSheets";
import type { Run } from "./run";
import { tellAppraisal, toldOf } from "./told";

/** 检查数据: reads everything, writes only 问题清单 and what became of the sheets on 认列. */
export function checkRun(snapshot: Snapshot, texts: Texts): Run {
  const examined = examine(snapshot, texts);
  const { program, reading } = examined;
  const appraisal = program?.problems.length === 0 ? tellAppraisal(appraise(program, reading.tables), texts) : undefined;
  const { ofSheets, listed } = program && appraisal ? problemsOfSheets(examined, appraisal, texts) : { ofSheets: reading.problems, listed: examined.problems };
  const message = [texts("run.checked"), listedText(listed, snapshot, texts), ...openReadings(reading, texts)].join(" ");
  const flags = inputFlags(ofSheets, appraisal ? toldOf(appraisal) : []);
  return { plan: { sheets: [problemsPlan(listed, texts), ...readingSheet(snapshot, examined, texts)], flags, schemeFlags: schemeFlags(examined.ofScheme) }, message, outcome: "done" };
}
