import { useEffect, useState } from "react";
import type { Summary } from "../../appraisal/summary";
import type { SessionState } from "../../commands/session";
import type { Overview } from "../../overview/overview";
import { usePane } from "../parts/context";
import { summaryIn } from "../parts/useStep";

/** What came of the appraisal: of the one just done, else, once it is to be seen, of the last as long as nothing has changed since. */
export function useSummary(overview: Overview | undefined, report: SessionState["report"], isShown: boolean): { readonly summary: Summary | undefined; readonly isNew: boolean } {
  const { session, actions } = usePane();
  const { texts } = session;
  const [last, setLast] = useState<{ readonly of: Overview; readonly summary: Summary | undefined }>();
  const fresh = summaryIn(report);
  const wanted = isShown && fresh === undefined && overview?.appraised !== undefined && overview.appraised.outdated === undefined ? overview : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    let current = true;
    actions.summary(texts).then(
      (summary) => current && setLast({ of: wanted, summary }),
      // Nobody asked: without it the sheet itself is there to be looked at.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [actions, texts, wanted]);
  return { summary: fresh ?? (last?.of === wanted ? last?.summary : undefined), isNew: fresh !== undefined };
}
