import { Button, Caption1, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { meantOtherwise } from "../../overview/meantOtherwise";
import type { OpenProposal } from "../../overview/openProposals";
import { NOT_READ } from "../../sheets/answers/notRead";
import { CellLink } from "../parts/CellLink";
import { usePane } from "../parts/context";
import { useItemStyles } from "../parts/itemStyles";
import { ChangeProposal } from "./ChangeProposal";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  sample: { whiteSpace: "pre-wrap" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** So many cells are named; the others are alike. */
const CELLS = 3;

interface ProposalProps {
  readonly proposal: OpenProposal;
  readonly leave: () => void;
}

/** 「获奖加分」当作「加分」: where, by which data, and whether it is so, what else it is, or that it is nothing of the kind. */
export function Proposal({ proposal, leave }: ProposalProps): JSX.Element {
  const styles = useStyles();
  const item = useItemStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const id = useId();
  const [changing, setChanging] = useState(false);
  const { kind, written, meaning, proposals, options } = proposal;
  const [first] = proposals;
  const perform = (choices: Parameters<typeof actions.assign>[0]): void => {
    leave();
    void session.perform((language) => actions.assign(choices, language));
  };
  const assign = (name: string | undefined): void => perform(proposals.map(({ assignment, cell }) => ({ cell, assignment: name === undefined ? assignment : meantOtherwise(assignment, name) })));
  return (
    <li className={item.item}>
      <Text id={id}>{texts("answers.takenAs", { written, meaning })}</Text>
      <div className={styles.line}>
        {proposals.slice(0, CELLS).map(({ cell }) => (
          <CellLink key={`${cell.sheet} ${cell.row} ${cell.column}`} cell={cell} />
        ))}
        {proposals.length > CELLS && <Caption1>{texts("answers.moreCells", { count: String(proposals.length - CELLS) })}</Caption1>}
      </div>
      {first.sample.map((line, index) => (
        <Caption1 key={index} className={mergeClasses(item.detail, styles.sample)}>
          {line}
        </Caption1>
      ))}
      <div className={styles.actions}>
        <Button size="small" aria-describedby={id} onClick={() => assign(undefined)}>
          {texts("answers.adopt")}
        </Button>
        {(options.length > 0 || kind === "word") && (
          <Button size="small" aria-describedby={id} aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {texts("answers.change")}
          </Button>
        )}
        <Button size="small" aria-describedby={id} onClick={() => assign(NOT_READ)}>
          {texts("answers.refuse")}
        </Button>
      </div>
      {changing && <ChangeProposal proposal={proposal} assign={assign} assignTo={({ column }) => perform([{ assignment: first.assignment, cell: { ...first.cell, column } }])} />}
    </li>
  );
}
