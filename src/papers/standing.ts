import { isVetoed } from "../appraisal/notes";
import type { Texts } from "../messages";
import type { AppraisedPerson } from "../rules/appraise";
import { walk } from "../rules/outcome";

/** What stands beside a name on papers about its figures: 一票否决, or 待核 for a case of the person's own. */
export function standingOf({ outcomes }: AppraisedPerson, texts: Texts): readonly string[] {
  if (isVetoed(outcomes)) return [texts("paper.common.vetoed")];
  let isPending = false;
  for (const root of outcomes) walk(root, ({ notes }) => (isPending ||= notes.some(({ code }) => code === "vetoPending")));
  return isPending ? [texts("paper.common.pending")] : [];
}
