import type { JSX } from "react";
import type { Overview } from "../../overview/overview";
import type { Places } from "../parts/useNext";
import { AskedSettings } from "./AskedSettings";
import { FirstRun } from "./FirstRun";
import { SchemeSection } from "./SchemeSection";

interface SchemeStepProps {
  readonly overview: Overview;
  readonly locked: boolean;
  readonly places: Places;
}

/** 1: by which regulation. */
export function SchemeStep({ overview, locked, places }: SchemeStepProps): JSX.Element {
  const { scheme, asked } = overview;
  return (
    <>
      {scheme.kind === "none" && <FirstRun overview={overview} />}
      <SchemeSection scheme={scheme} locked={locked} focusRef={places.scheme} />
      <AskedSettings asked={asked} focusRef={places.asked} />
    </>
  );
}
