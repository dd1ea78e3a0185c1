import type { JSX } from "react";
import type { Overview } from "../../overview/overview";
import type { Places } from "../parts/useNext";
import { CollectSection } from "./collecting/CollectSection";
import { CountySection } from "./collecting/CountySection";
import { DataSection } from "./DataSection";
import { ProblemsSection } from "./ProblemsSection";
import { NewPeriodSection } from "./terms/NewPeriodSection";

interface DataStepProps {
  readonly overview: Overview;
  readonly places: Places;
}

/** 2: from which sheets, and what is wrong in them; then where further sheets come from. */
export function DataStep({ overview, places }: DataStepProps): JSX.Element {
  // A county's workbook has neither a regulation nor classes: it is schools that hand in there.
  const isCountys = overview.scheme.kind === "none" && overview.recognised.length === 0;
  return (
    <>
      <DataSection overview={overview} proposalsRef={places.proposals} />
      <ProblemsSection overview={overview} proposalsRef={places.proposals} focusRef={places.problems} />
      {isCountys ? <CountySection /> : <CollectSection overview={overview} />}
      <NewPeriodSection overview={overview} />
    </>
  );
}
