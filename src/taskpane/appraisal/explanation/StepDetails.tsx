import { Badge, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ExplanationStep } from "../../../appraisal/explanation";
import type { CellRef } from "../../../core/cell";
import { useTexts } from "../../parts/context";
import { useItemStyles } from "../../parts/itemStyles";
import { placeOf } from "../../parts/place";
import { Choices } from "./Choices";

const useStyles = makeStyles({
  working: { fontVariantNumeric: "tabular-nums" },
  clause: { marginRight: tokens.spacingHorizontalXS },
});

interface StepDetailsProps {
  readonly id: string;
  readonly step: ExplanationStep;
  /** Where a press on the step leads. */
  readonly place: CellRef | undefined;
}

/** Why a step has its value: working, the regulation's words, the choices it had, what has to be known, and its cell. */
export function StepDetails({ id, step: { working, clause, text, choices, notes }, place }: StepDetailsProps): JSX.Element {
  const styles = useStyles();
  const item = useItemStyles();
  const texts = useTexts();
  return (
    <div id={id} className={item.item}>
      {working !== "" && <Caption1 block className={styles.working}>{working}</Caption1>}
      {clause + text !== "" && (
        <Caption1 block className={item.detail}>
          {clause !== "" && (
            <Badge className={styles.clause} size="small" appearance="outline" color="informative">
              {clause}
            </Badge>
          )}
          {text}
        </Caption1>
      )}
      {choices.length > 0 && <Choices choices={choices} />}
      {notes.map((note, index) => (
        <Caption1 block key={index}>
          {note}
        </Caption1>
      ))}
      {place && (
        <Caption1 block className={item.place}>
          {texts("explain.goTo", { place: placeOf(place) })}
        </Caption1>
      )}
    </div>
  );
}
