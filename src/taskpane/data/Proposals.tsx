import { Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX, type RefObject } from "react";
import type { Overview } from "../../overview/overview";
import { usePane } from "../parts/context";
import { Proposal } from "./Proposal";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    outlineOffset: tokens.spacingHorizontalXS,
  },
  heading: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, alignSelf: "stretch", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

interface ProposalsProps {
  readonly proposals: Overview["proposals"];
  readonly focusRef: RefObject<HTMLElement | null>;
  /** Takes the focus from a proposal that goes once it is confirmed. */
  readonly leave: () => void;
}

/** What the sheets seem to mean and nobody has confirmed: each with two lines of its data, all at one press. */
export function Proposals({ proposals, focusRef, leave }: ProposalsProps): JSX.Element | undefined {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const id = useId();
  if (proposals.length === 0) return undefined;
  const adoptAll = (): void => {
    leave();
    void session.perform(actions.adoptReading);
  };
  return (
    <section ref={focusRef} tabIndex={-1} aria-labelledby={id} className={styles.card}>
      <Subtitle2 as="h3" id={id} className={styles.heading}>
        {texts("answers.card", { count: String(proposals.length) })}
      </Subtitle2>
      <Caption1>{texts("answers.cardHint")}</Caption1>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <Proposal key={proposal.key} proposal={proposal} leave={leave} />
        ))}
      </ul>
      {proposals.length > 1 && (
        <Button size="small" appearance="primary" onClick={adoptAll}>
          {texts("answers.adoptAll", { count: String(proposals.length) })}
        </Button>
      )}
    </section>
  );
}
