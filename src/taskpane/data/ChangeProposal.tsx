import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellRef } from "../../core/cell";
import type { OpenProposal } from "../../overview/openProposals";
import { Choice } from "../parts/Choice";
import { useTexts } from "../parts/context";
import { useSelectionOn } from "../parts/useSelectionOn";
import { AssignForm } from "./AssignForm";

interface ChangeProposalProps {
  readonly proposal: OpenProposal;
  readonly assign: (name: string) => void;
  /** Another column of the sheet is what this one was proposed as. */
  readonly assignTo: (cell: CellRef) => void;
}

/** Says what it is instead: from the list, missing columns first; of a word, in the clerk's own; or, by a click in the grid, which column is the missing one. */
export function ChangeProposal({ proposal: { kind, written, meaning, options, proposals }, assign, assignTo }: ChangeProposalProps): JSX.Element {
  const texts = useTexts();
  const [name, setName] = useState("");
  const takeSelection = useSelectionOn(proposals[0].cell.sheet);
  const title = texts("answers.changeTitle", { written });
  return (
    <>
      <AssignForm title={title} isComplete={name.trim() !== ""} assign={() => assign(name.trim())}>
        {options.length > 0 ? (
          <Choice label={texts("mapping.useAs")} options={options.map((value) => ({ value, text: value }))} selected={name} choose={setName} />
        ) : (
          <Field label={texts("mapping.useAs")} size="small">
            <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
        )}
      </AssignForm>
      {kind === "column" && (
        <Button size="small" onClick={() => takeSelection(assignTo)}>
          {texts("answers.selectedInstead", { meaning })}
        </Button>
      )}
    </>
  );
}
