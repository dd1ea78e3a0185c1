import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode, type RefObject } from "react";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, outlineOffset: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** For a part the focus is led to. */
  readonly focusRef?: RefObject<HTMLElement | null>;
}

/** A part of the pane under its heading. */
export function Section({ title, children, focusRef }: SectionProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section ref={focusRef} tabIndex={focusRef ? -1 : undefined} className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
