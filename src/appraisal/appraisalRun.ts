import { atOnce, type Slices } from "../core/slices";
import type { Texts } from "../messages";
import { resultRole } from "../plan/ownSheets";
import { ownName, type Snapshot } from "../plan/snapshot";
import { openSettings } from "../rules/openSettings";
import type { SheetPlan } from "../plan/sheetPlan";
import { appraiseInSlices, type Appraisal } from "../rules/appraise";
import { readingSheet } from "./answersPlan";
import { examine, unreadable, type Examination } from "./examine";
import { inputFlags, schemeFlags } from "./flags";
import { ledgerPlan } from "./ledger";
import { openReadings } from "./openReadings";
import { listedText } from "./problemCounts";
import { appraisalProblems, problemsPlan } from "./problemList";
import { problemsOfSheets } from "./problemsOfSheets";
import { nothingProven, proofPlan } from "./proof";
import { namesOthers, neededPlans } from "./results";
import { refused, type Run } from "./run";
import { summaryOf } from "./summary";
import { tellAppraisal, toldOf } from "./told";

/** 一键考核: 考核结果 and 问题清单. With a mistake in the scheme nothing is computed: a wrong figure is worse than none. */
export const appraisalRun = (snapshot: Snapshot, texts: Texts): Run => atOnce(appraisalInSlices(snapshot, texts));

/** The same, with pauses. */
export function* appraisalInSlices(snapshot: Snapshot, texts: Texts, examined: Examination = examine(snapshot, texts)): Slices<Run> {
  const { decoded, program, reading, ofScheme } = examined;
  if (decoded === undefined) return refused(texts("run.noScheme"));
  if (program === undefined) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  if (program.problems.length > 0) {
    const params = { sheet: ownName(snapshot, "scheme"), count: String(program.problems.length) };
    return refused(texts("run.schemeWrong", params), { sheets: [problemsPlan(examined.problems, texts)], schemeFlags: schemeFlags(ofScheme) });
  }
  const appraisal = tellAppraisal(yield* appraiseInSlices(program, reading.tables), texts);
  // Whoever stood in for somebody is no reason to appraise nobody.
  if ([appraisal, ...appraisal.others].every(({ people }) => people.every(({ subject }) => subject.outside === true))) return refused([texts("run.nobody"), ...openReadings(reading, texts)].join(" "), { sheets: [problemsPlan(examined.problems, texts), ...readingSheet(snapshot, examined, texts)] });
  const found = problemsOfSheets(examined, appraisal, texts);
  const listed = [...found.listed, ...appraisalProblems(appraisal, openSettings(program, reading.tables), ({ sheet }) => ownName(snapshot, resultRole(sheet)), texts)];
  const names = { schemeSheet: ownName(snapshot, "scheme"), resultsSheet: ownName(snapshot, resultRole(appraisal.sheet)) };
  const insiders = { ...appraisal, people: appraisal.people.filter(({ subject }) => subject.outside !== true) };
  // The proof joins everything to the roster's names and classes: there is none for lists of other subjects.
  const provable = resultRole(appraisal.sheet) === "results";
  const sources = { appraisal: insiders, shown: appraisal.people, program, findings: reading.findings, tables: reading.tables, place: decoded.place, ...names };
  const proven = provable && snapshot.canProve ? (proofPlan(sources, texts) ?? instead(snapshot, texts)) : undefined;
  return {
    plan: {
      sheets: [...neededPlans(appraisal, snapshot, texts), ...ledgerPlan(appraisal, texts), ...(proven === undefined ? [] : [proven]), problemsPlan(listed, texts), ...readingSheet(snapshot, examined, texts)],
      flags: inputFlags(found.ofSheets, toldOf(appraisal)),
      schemeFlags: schemeFlags(ofScheme),
      shown: resultRole(appraisal.sheet),
    },
    message: [appraisedText(appraisal, names.resultsSheet, texts), listedText(listed, snapshot, texts), ...openReadings(reading, texts), ...(snapshot.canProve || !provable ? [] : [texts("run.withoutProof")])].join(" "),
    outcome: "done",
    summary: summaryOf(appraisal, program),
    basis: { schemes: decoded.schemes, program, tables: reading.tables, appraisal },
  };
}

/** What takes the place of a 核算 that there is no more. */
const instead = (snapshot: Snapshot, texts: Texts): SheetPlan | undefined => (snapshot.own.has("proof") ? nothingProven(texts) : undefined);

function appraisedText(appraisal: Appraisal, sheet: string, texts: Texts): string {
  const count = String(appraisal.people.filter(({ subject }) => subject.outside !== true).length);
  const params = { sheet, scheme: appraisal.schemes.join("、") };
  const what = namesOthers(appraisal);
  return what === undefined ? texts("run.appraised", { ...params, people: count }) : texts("run.appraisedOthers", { ...params, what, count });
}
