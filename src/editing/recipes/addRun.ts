import { assignRun } from "../../answers/answersRun";
import { decodeScheme, unreadable } from "../../appraisal/examine";
import { refused, type Run } from "../../appraisal/run";
import { schemeProblems } from "../../appraisal/schemeProblems";
import { schemePlan } from "../../appraisal/schemeSheet";
import type { Texts } from "../../messages";
import { editingTexts } from "../../messages/editing";
import { ownName, type Snapshot } from "../../plan/snapshot";
import { compileAll } from "../../rules/compile";
import { mechanisms } from "../../rules/mechanisms";
import { typedRow } from "../../rules/scheme";
import { emptyScheme, insertionsOf, nameOf, policyConflict, withInsertions, type Addition } from "./addRecipe";
import { insertedRows } from "./insertedRows";
import { withSchemes } from "./withSchemes";

/**
 * Writes a recipe into a regulation, at its place. What is wrong with it is refused, for it can still be put right where it was
 * filled in; what is open is 待填.
 */
export function addRun(snapshot: Snapshot, id: string, addition: Addition, now: Date, language: Texts): Run {
  const texts = editingTexts(language);
  const decoded = decodeScheme(snapshot);
  const sheet = ownName(snapshot, "scheme");
  if (decoded && decoded.missingHeadings.length > 0) return refused(unreadable(decoded, sheet, texts));
  const schemes = decoded?.schemes ?? [];
  const found = schemes.find((scheme) => scheme.id === id);
  const scheme = found ?? emptyScheme(id);
  const conflict = policyConflict(scheme, addition);
  if (conflict) return refused(texts("add.policyDiffers", { rule: conflict.said.rule, setting: conflict.said.setting, said: String(conflict.said.value), wanted: String(conflict.wanted.value) }));
  const insertions = insertionsOf(scheme, addition);
  const changed = withInsertions(scheme, insertions);
  const all = found ? schemes.map((one) => (one === found ? changed : one)) : [...schemes, changed];
  const added = new Set(insertions.flatMap(({ rows }) => rows));
  const { problems, asked } = compileAll(all, mechanisms);
  const [mistake] = problems.filter(({ row }) => row !== undefined && added.has(typedRow(row)));
  if (mistake) return refused(schemeProblems([mistake], [], decoded?.place ?? new Map(), sheet, texts)[0]?.problem ?? "");
  const rule = nameOf(scheme, addition);
  const open = asked.filter((row) => added.has(row)).length;
  const message = open > 0 ? texts("add.asked", { rule, count: String(open) }) : texts("add.done", { rule });
  const inserted = decoded && insertedRows(decoded, changed);
  const said = addition.choices.length === 0 ? [] : assignRun(withSchemes(snapshot, all, texts), addition.choices, now, language).plan.sheets;
  return { plan: inserted ? { sheets: said, inserted } : { sheets: [schemePlan(all, texts), ...said] }, message, outcome: "done" };
}
