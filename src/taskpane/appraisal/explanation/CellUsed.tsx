import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CellUse } from "../../../appraisal/explanation";
import { CellLink } from "../../parts/CellLink";
import { useTexts } from "../../parts/context";
import { personLabel } from "../../parts/personLabel";
import { VisuallyHidden } from "../../parts/VisuallyHidden";
import { useFigureStyles } from "./figureStyles";

/** So many people are listed; of a setting that everybody's figures come from nobody reads more. */
const MOST = 20;

const useStyles = makeStyles({ person: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 } });

interface CellUsedProps {
  readonly use: CellUse;
  readonly explain: (key: string, figure: number) => void;
}

/** Whose figures come from a cell, each to be explained at a press. */
export function CellUsed({ use: { title, value, cell, users, compared }, explain }: CellUsedProps): JSX.Element {
  const styles = useStyles();
  const figure = useFigureStyles();
  const texts = useTexts();
  const left = users.length - MOST;
  return (
    <>
      <Text block>
        {[title, value].filter(Boolean).join(" ")} <CellLink cell={cell} />
      </Text>
      <Text block>{texts("explain.users", { people: String(users.length) })}</Text>
      {compared && <Text block>{texts("explain.compared")}</Text>}
      {users.slice(0, MOST).map(({ person, figures }) => (
        <section key={person.key}>
          <Subtitle2 as="h4" className={styles.person}>
            {personLabel(person)}
          </Subtitle2>
          <ul className={figure.list}>
            {figures.map((one) => (
              <li key={one.index}>
                <Button appearance="subtle" className={figure.figure} onClick={() => explain(person.key, one.index)}>
                  <span>
                    <VisuallyHidden>{personLabel(person)}</VisuallyHidden>
                    {one.title}
                  </span>{" "}
                  <span className={figure.value}>{one.value}</span>
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {left > 0 && <Text block>{texts("explain.moreUsers", { count: String(left) })}</Text>}
    </>
  );
}
