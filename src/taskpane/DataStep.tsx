import type { JSX, RefObject } from "react";
import type { Overview } from "../reports/overview";
import { DataSection } from "./DataSection";
import { ProblemsSection } from "./ProblemsSection";

interface DataStepProps {
  readonly overview: Overview;
  readonly problemsRef: RefObject<HTMLElement | null>;
}

/** 2: from which sheets, and what is wrong in them. */
export function DataStep({ overview, problemsRef }: DataStepProps): JSX.Element {
  return (
    <>
      <DataSection overview={overview} />
      <ProblemsSection problems={overview.problems} focusRef={problemsRef} />
    </>
  );
}
