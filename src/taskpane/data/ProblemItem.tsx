import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { JSX } from "react";
import type { ListedProblem } from "../../appraisal/problemList";
import { useGoTo, useTexts } from "../parts/context";
import { useHelp } from "../parts/help";
import { useItemStyles } from "../parts/itemStyles";
import { placeOf } from "../parts/place";

const useStyles = makeStyles({
  button: { width: "100%", textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: tokens.spacingHorizontalXS },
});

/** A problem: a press leads to its cell, or to its sheet where there is no one cell; of a rule also to the guide. */
export function ProblemItem({ problem: { cell, sheet, problem, advice, topic } }: { readonly problem: ListedProblem }): JSX.Element {
  const styles = useStyles();
  const item = useItemStyles();
  const goTo = useGoTo();
  const texts = useTexts();
  const help = useHelp();
  const place = cell ? placeOf(cell) : sheet;
  const content = (
    <>
      {place !== undefined && <Caption1 className={item.place}>{place}</Caption1>}
      <Text>{problem}</Text>
      <Caption1 className={item.detail}>{advice}</Caption1>
    </>
  );
  if (place === undefined) return <li className={item.item}>{content}</li>;
  const go = (): void => (cell ? goTo.cell(cell) : goTo.sheet(place));
  return (
    <li>
      <Button appearance="subtle" className={mergeClasses(item.item, styles.button)} onClick={go}>
        {content}
      </Button>
      {topic !== undefined && (
        <Button size="small" appearance="subtle" icon={<QuestionCircleRegular />} onClick={() => help(topic)}>
          {texts("help.about", { mechanism: topic })}
        </Button>
      )}
    </li>
  );
}
