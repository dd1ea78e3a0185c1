import { useState } from "react";
import type { Preview } from "../../appraisal/preview";
import type { SessionState } from "../../commands/session";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import { usePane } from "../parts/context";

export interface PreviewState {
  /** What would change; undefined where nothing would, and as soon as something else was done. */
  readonly preview: Preview | undefined;
  readonly run: (texts: Texts) => Promise<Report>;
  readonly close: () => void;
}

/** 试算 as a command like the others: its sentence is its report, and what it found stands as long as that is the last one. */
export function usePreview({ report }: SessionState): PreviewState {
  const { actions } = usePane();
  const [last, setLast] = useState<{ readonly preview: Preview; readonly report: Report }>();
  return {
    preview: last?.report === report && last?.preview.outcome === "changes" ? last.preview : undefined,
    run: async (texts) => {
      const preview = await actions.preview(texts);
      const made: Report = { message: preview.message, outcome: preview.outcome === "refused" ? "refused" : "done" };
      setLast({ preview, report: made });
      return made;
    },
    close: () => setLast(undefined),
  };
}
