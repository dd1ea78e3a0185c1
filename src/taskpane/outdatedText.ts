import type { Texts } from "../messages";
import type { Outdated } from "../overview/appraised";
import type { Changes } from "../overview/changes";

/** What has changed since the appraisal, and for whom that matters: 3 格改动,影响 2 人。 */
export function outdatedText({ changes, affected }: Outdated, texts: Texts): string {
  const parts = changes ? partsOf(changes, texts) : [];
  const what = parts.length === 0 ? texts("outdated.unknown") : parts.join(texts("outdated.and"));
  const whom = affected === undefined || affected.rows === 0 ? "" : texts(affected.ofPeople ? "outdated.people" : "outdated.rowsOf", { sheet: affected.sheet, count: String(affected.rows) });
  return texts("outdated.again", { what, whom });
}

/** In a tab there is room for one thing. */
export function outdatedWord({ changes }: Outdated, texts: Texts): string {
  const [only, ...others] = changes ? partsOf(changes, texts) : [];
  return only !== undefined && others.length === 0 && changes !== undefined && changes.cells > 0 ? only : texts("step.outdated");
}

function partsOf({ settings, cells, rows, added, gone, readings }: Changes, texts: Texts): readonly string[] {
  const counted = (code: "outdated.settings" | "outdated.cells" | "outdated.rows", count: number): readonly string[] => (count === 0 ? [] : [texts(code, { count: String(count) })]);
  const named = (code: "outdated.added" | "outdated.gone", sheets: readonly string[]): readonly string[] => (sheets.length === 0 ? [] : [texts(code, { sheets: sheets.map((sheet) => texts("outdated.sheet", { sheet })).join(texts("outdated.and")) })]);
  return [
    ...counted("outdated.settings", settings),
    ...(readings ? [texts("outdated.readings")] : []),
    ...named("outdated.added", added),
    ...named("outdated.gone", gone),
    ...counted("outdated.rows", rows),
    ...counted("outdated.cells", cells),
  ];
}
