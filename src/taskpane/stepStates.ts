import type { Texts } from "../messages";
import { errors, reportSheets, type Step } from "../overview/nextStep";
import type { Overview } from "../overview/overview";
import { outdatedWord } from "./outdatedText";

/** How a step stands, in a few words. */
export interface StepState {
  readonly tone: "todo" | "attention" | "done";
  readonly text: string;
}

/** More schemes than this are counted, not named: a tab is narrow. */
const NAMED = 2;

export function stepStates(overview: Overview, texts: Texts): Readonly<Record<Step, StepState>> {
  return { scheme: schemeState(overview, texts), data: dataState(overview, texts), appraisal: appraisalState(overview, texts), reports: reportsState(overview, texts) };
}

function schemeState({ scheme, asked }: Overview, texts: Texts): StepState {
  if (scheme.kind === "none") return { tone: "todo", text: texts("step.noScheme") };
  if (scheme.fault !== undefined) return { tone: "attention", text: texts("step.schemeFault") };
  if (asked.length > 0) return { tone: "attention", text: texts("step.asked", { count: String(asked.length) }) };
  const { ids } = scheme;
  return { tone: "done", text: ids.length > NAMED ? texts("step.schemes", { count: String(ids.length) }) : ids.join("、") };
}

function dataState(overview: Overview, texts: Texts): StepState {
  const { recognised, absent, asked, questions } = overview;
  const sheets = texts("step.sheets", { count: String(recognised.length) });
  if (absent.length > 0) return { tone: "attention", text: texts("step.absent", { sheets, count: String(absent.length) }) };
  // What is asked for counts as an error, but one of the scheme's.
  const wrong = errors(overview) - asked.length + questions.length;
  if (wrong > 0) return { tone: "attention", text: texts("step.wrong", { sheets, count: String(wrong) }) };
  return { tone: recognised.length === 0 ? "todo" : "done", text: sheets };
}

function appraisalState({ appraised }: Overview, texts: Texts): StepState {
  if (appraised === undefined) return { tone: "todo", text: texts("step.notAppraised") };
  if (appraised.outdated) return { tone: "attention", text: outdatedWord(appraised.outdated, texts) };
  const { people } = appraised;
  return { tone: "done", text: people === undefined ? texts("step.appraised") : texts("step.people", { count: String(people) }) };
}

function reportsState(overview: Overview, texts: Texts): StepState {
  const { length } = reportSheets(overview);
  if (overview.outdatedReports.length > 0) return { tone: "attention", text: texts("step.reportsOutdated", { count: String(overview.outdatedReports.length) }) };
  return length === 0 ? { tone: "todo", text: texts("step.noReports") } : { tone: "done", text: texts("step.reportCount", { count: String(length) }) };
}
