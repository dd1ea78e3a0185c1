import type { JSX } from "react";
import type { Preview } from "../../appraisal/preview";
import { useTexts } from "../parts/context";
import { Figures } from "../parts/Figures";

/** The sheets that an appraisal would make or write anew. */
export function Writes({ writes }: Pick<Preview, "writes">): JSX.Element | undefined {
  const texts = useTexts();
  if (writes.length === 0) return undefined;
  return (
    <Figures
      title={texts("progress.writes")}
      figures={writes.map(({ sheet, isNew, rows }) => ({ name: sheet, value: texts(isNew ? "progress.newSheet" : "progress.replaced", { rows: String(rows) }) }))}
    />
  );
}
