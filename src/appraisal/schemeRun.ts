import type { Texts } from "../messages";
import { ownName, type Snapshot } from "../plan/snapshot";
import type { Scheme } from "../rules/scheme";
import { decodeScheme, unreadable } from "./examine";
import { refused, type Run } from "./run";
import { schemePlan } from "./schemeSheet";

/** Adds a regulation to those on the sheet 考核方案; what stands there stays as it was typed. */
export function schemeRun(snapshot: Snapshot, added: Scheme, texts: Texts): Run {
  const decoded = decodeScheme(snapshot);
  const schemes = decoded?.schemes ?? [];
  if (decoded && decoded.missingHeadings.length > 0) return refused(unreadable(decoded, ownName(snapshot, "scheme"), texts));
  if (schemes.some((scheme) => scheme.id === added.id)) return refused(texts("scheme.present", { id: added.id }));
  return { plan: { sheets: [schemePlan([...schemes, added], texts)] }, message: texts("run.schemeAdded", { id: added.id }), outcome: "done" };
}
