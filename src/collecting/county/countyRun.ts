import type { Run } from "../../appraisal/run";
import type { Texts } from "../../messages";
import type { Snapshot } from "../../plan/snapshot";
import { countyOf } from "./county";
import { countyPapers } from "./countyPapers";
import type { HandedIn } from "./school";

/** 县汇总 of what the schools handed in; `chosen` where one has several files. What is written before is written anew. */
export function countyRun(snapshot: Snapshot, all: readonly HandedIn[], chosen: ReadonlySet<number>, texts: Texts): Run {
  if (all.length === 0) return { plan: { sheets: [] }, message: texts("county.nothingChosen"), outcome: "refused" };
  const county = countyOf(all, chosen);
  const { schools, people, left } = county.sum;
  const papers = countyPapers(county, snapshot, texts);
  const message = [
    texts("county.made", { schools: String(schools), people: String(people), districts: String(county.districts.length) }),
    ...(left.length === 0 ? [] : [texts("county.left", { count: String(left.length), schools: left.join("、") })]),
  ].join(" ");
  const [first] = papers;
  return { plan: { sheets: [], papers, ...(first === undefined ? {} : { shown: first.role }) }, message, outcome: "done" };
}
