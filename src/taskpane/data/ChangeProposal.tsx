import { Field, Input } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { OpenProposal } from "../../overview/openProposals";
import { Choice } from "../parts/Choice";
import { useTexts } from "../parts/context";
import { AssignForm } from "./AssignForm";

interface ChangeProposalProps {
  readonly proposal: OpenProposal;
  readonly assign: (name: string) => void;
}

/** Says what it is instead: from the list, missing columns first; of a word, in the clerk's own. */
export function ChangeProposal({ proposal: { written, options }, assign }: ChangeProposalProps): JSX.Element {
  const texts = useTexts();
  const [name, setName] = useState("");
  const title = texts("answers.changeTitle", { written });
  return (
    <AssignForm title={title} isComplete={name.trim() !== ""} assign={() => assign(name.trim())}>
      {options.length > 0 ? (
        <Choice label={texts("mapping.useAs")} options={options.map((value) => ({ value, text: value }))} selected={name} choose={setName} />
      ) : (
        <Field label={texts("mapping.useAs")} size="small">
          <Input size="small" value={name} onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
    </AssignForm>
  );
}
