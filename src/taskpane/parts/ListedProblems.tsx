import { Link } from "@fluentui/react-components";
import type { JSX } from "react";
import { countWords } from "../../appraisal/countWords";
import type { Overview } from "../../overview/overview";
import { useGoTo, useTexts } from "./context";

/** How many rows 问题清单 has, as it says itself; a press shows it. Nothing where there is none. */
export function ListedProblems({ overview: { own, listed } }: { readonly overview: Pick<Overview, "own" | "listed"> }): JSX.Element | undefined {
  const texts = useTexts();
  const goTo = useGoTo();
  const sheet = own.get("problems");
  if (sheet === undefined || listed === undefined) return undefined;
  return <Link as="button" onClick={() => goTo.sheet(sheet)}>{texts("summary.problems", { sheet, ...countWords(listed) })}</Link>;
}
