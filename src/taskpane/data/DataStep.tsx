import type { JSX, RefObject } from "react";
import type { Overview } from "../../overview/overview";
import { CollectSection } from "./collecting/CollectSection";
import { DataSection } from "./DataSection";
import { ProblemsSection } from "./ProblemsSection";
import { NewPeriodSection } from "./terms/NewPeriodSection";

interface DataStepProps {
  readonly overview: Overview;
  readonly problemsRef: RefObject<HTMLElement | null>;
}

/** 2: from which sheets, and what is wrong in them; then where further sheets come from. */
export function DataStep({ overview, problemsRef }: DataStepProps): JSX.Element {
  return (
    <>
      <DataSection overview={overview} />
      <ProblemsSection groups={overview.groups} focusRef={problemsRef} />
      <CollectSection overview={overview} />
      <NewPeriodSection overview={overview} />
    </>
  );
}
