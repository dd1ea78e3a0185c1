import type { Texts } from "../messages";
import type { Snapshot } from "../plan/snapshot";
import { appraise } from "../rules/appraise";
import { readingSheet } from "./answersPlan";
import { examine } from "./examine";
import { inputFlags, schemeFlags } from "./flags";
import { openReadings } from "./openReadings";
import { problemCounts } from "./problemCounts";
import { problemsPlan } from "./problemList";
import type { Run } from "./run";
import { tellAppraisal, toldOf } from "./told";

/** 检查数据: reads everything, writes only 问题清单 and what became of the sheets on 认列. */
export function checkRun(snapshot: Snapshot, texts: Texts): Run {
  const examined = examine(snapshot, texts);
  const { program, reading, problems } = examined;
  const message = [texts(problems.length === 0 ? "run.checkedClean" : "run.checked", problemCounts(problems)), ...openReadings(reading, texts)].join(" ");
  const told = program?.problems.length === 0 ? toldOf(tellAppraisal(appraise(program, reading.tables), texts)) : [];
  const flags = inputFlags(reading.problems, told);
  return { plan: { sheets: [problemsPlan(problems, texts), ...readingSheet(snapshot, examined, texts)], flags, schemeFlags: schemeFlags(examined.ofScheme) }, message, outcome: "done" };
}

