import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { ReadFinding } from "../../sheets";
import { Choice } from "../parts/Choice";
import { usePane } from "../parts/context";
import { useSelectionOn } from "../parts/useSelectionOn";
import { AssignForm } from "./AssignForm";
import { columnLabel } from "./ColumnList";

interface AssignColumnProps {
  readonly finding: ReadFinding;
  /** What the sheet misses: chosen to begin with. */
  readonly missing?: string;
  /** Takes the focus from a form that goes with what is missing. */
  readonly leave?: () => void;
}

/** Says of a column, chosen from the list or by its selected cell, which column of the table it is. */
export function AssignColumn({ finding: { sheet, headingRows, columns, unheaded, candidates }, missing, leave }: AssignColumnProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const takeSelection = useSelectionOn(sheet);
  const [name, setName] = useState(missing);
  const [column, setColumn] = useState<number>();
  // What another column was taken for by its heading may be wrong: the clerk's choice goes before it.
  const recognised = columns.filter((found) => found.used && !found.item && !found.assigned).map((found) => found.name);
  const present = new Set([...columns.map((found) => found.column), ...unheaded, ...(column === undefined ? [] : [column])]);
  const headingOf = (one: number): string => columns.find((found) => found.column === one)?.heading ?? "";
  const assign = (): void => {
    if (name === undefined || column === undefined) return;
    setName(missing);
    setColumn(undefined);
    leave?.();
    void session.perform((language) => actions.assign([{ assignment: { kind: "column", column: name }, cell: { sheet, row: headingRows[0] ?? 0, column } }], language));
  };
  return (
    <AssignForm title={texts("mapping.assignColumn")} isComplete={name !== undefined && column !== undefined} assign={assign}>
      <Choice label={texts("mapping.useAs")} options={[...new Set([...candidates, ...recognised])].map((value) => ({ value, text: value }))} selected={name} choose={setName} />
      <Choice
        label={texts("mapping.whichColumn")}
        options={[...present].sort((a, b) => a - b).map((one) => ({ value: String(one), text: columnLabel(one, headingOf(one), texts) }))}
        selected={column === undefined ? undefined : String(column)}
        choose={(value) => setColumn(Number(value))}
      />
      <Button size="small" onClick={() => takeSelection((cell) => setColumn(cell.column))}>
        {texts("mapping.selectedColumn")}
      </Button>
    </AssignForm>
  );
}
