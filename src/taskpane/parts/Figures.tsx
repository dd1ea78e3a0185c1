import { Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0 },
  figure: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalXXS} 0` },
  name: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  remark: { display: "block", textAlign: "right", color: tokens.colorNeutralForeground2 },
});

export interface Figure {
  readonly name: string;
  readonly value: ReactNode;
  readonly remark?: string;
}

interface FiguresProps {
  readonly title?: string;
  readonly figures: readonly Figure[];
  /** What is said where there is none. */
  readonly empty?: string;
}

/** Names and what belongs to them, a line each. */
export function Figures({ title, figures, empty }: FiguresProps): JSX.Element {
  const styles = useStyles();
  return (
    <div>
      {title !== undefined && (
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
      )}
      {figures.length === 0 ? (
        <Text block>{empty}</Text>
      ) : (
        <dl className={styles.list}>
          {figures.map(({ name, value, remark }, index) => (
            <div key={index} className={styles.figure}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>
                {value}
                {remark !== undefined && <Caption1 className={styles.remark}>{remark}</Caption1>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
