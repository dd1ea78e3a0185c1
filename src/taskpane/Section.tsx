import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
});

/** A part of the pane under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
