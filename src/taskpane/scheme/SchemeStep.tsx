import { Spinner } from "@fluentui/react-components";
import { Suspense, lazy, useState, type JSX } from "react";
import type { Overview } from "../../overview/overview";
import { useTexts } from "../parts/context";
import type { Places } from "../parts/useNext";
import { AskedSettings } from "./AskedSettings";
import { FirstRun } from "./FirstRun";
import { NotLoaded } from "./NotLoaded";
import { SchemeSection } from "./SchemeSection";

interface SchemeStepProps {
  readonly isShown: boolean;
  readonly overview: Overview;
  readonly locked: boolean;
  readonly places: Places;
}

/** Most who open the pane do not come to change the regulation. */
const CardsSection = lazy(() =>
  import("./editing/CardsSection").then(
    (loaded) => ({ default: loaded.CardsSection }),
    () => ({ default: NotLoaded }),
  ),
);

/** 1: by which regulation. */
export function SchemeStep({ isShown, overview, locked, places }: SchemeStepProps): JSX.Element {
  const texts = useTexts();
  const { scheme, asked } = overview;
  /** Whether the regulation has just been taken: what comes next has the focus, for what was pressed is gone. */
  const [isNew, setNew] = useState(false);
  const [wasShown, setShown] = useState(isShown);
  if (isShown && !wasShown) setShown(true);
  return (
    <>
      {scheme.kind === "none" && <FirstRun overview={overview} />}
      <SchemeSection
        scheme={scheme}
        locked={locked}
        focusRef={places.scheme}
        taken={() => {
          setNew(true);
          places.scheme.current?.focus();
        }}
      />
      <AskedSettings asked={asked} focusRef={places.asked} />
      {wasShown && scheme.kind === "present" && scheme.fault === undefined && (
        <Suspense fallback={<Spinner size="tiny" label={texts("pane.reading")} />}>
          <CardsSection overview={overview} isShown={isShown} isNew={isNew} focusRef={places.rules} />
        </Suspense>
      )}
    </>
  );
}
