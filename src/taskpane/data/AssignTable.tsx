import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellRef } from "../../core/cell";
import type { Texts } from "../../messages";
import type { UnrecognisedSheet } from "../../overview/overview";
import { Choice, type ChoiceOption } from "../parts/Choice";
import { usePane } from "../parts/context";
import { useSelectionOn } from "../parts/useSelectionOn";
import { AssignForm } from "./AssignForm";

interface AssignTableProps {
  readonly finding: UnrecognisedSheet;
  readonly leave: () => void;
}

/** Says which table a sheet is and which of its rows holds the headings. */
export function AssignTable({ finding: { sheet, opening, tables }, leave }: AssignTableProps): JSX.Element {
  const { session, actions } = usePane();
  const { texts } = session;
  const takeSelection = useSelectionOn(sheet);
  const [table, setTable] = useState<string>();
  const [heading, setHeading] = useState<Pick<CellRef, "row" | "column">>();

  const assign = (): void => {
    if (table === undefined || heading === undefined) return;
    leave();
    void session.perform((language) => actions.assign([{ assignment: { kind: "table", table }, cell: { sheet, ...heading } }], language));
  };
  const firstCell = (row: number): number => opening.find((one) => one.row === row)?.cells[0]?.column ?? 0;
  return (
    <AssignForm title={texts("mapping.assignTable")} isComplete={table !== undefined && heading !== undefined} assign={assign}>
      <Choice label={texts("mapping.whichTable")} options={tables.map((value) => ({ value, text: value }))} selected={table} choose={setTable} />
      <Choice
        label={texts("mapping.headingRow")}
        options={rowOptions(opening, heading?.row, texts)}
        selected={heading === undefined ? undefined : String(heading.row)}
        choose={(value) => setHeading({ row: Number(value), column: firstCell(Number(value)) })}
      />
      <Button size="small" onClick={() => takeSelection(({ row, column }) => setHeading({ row, column }))}>
        {texts("mapping.selectedRow")}
      </Button>
    </AssignForm>
  );
}

/** The rows at the top of the sheet; and the one that was selected, should it be further down. */
function rowOptions(opening: UnrecognisedSheet["opening"], selected: number | undefined, texts: Texts): readonly ChoiceOption[] {
  const option = (row: number, text: string): ChoiceOption => ({ value: String(row), text: texts("mapping.row", { row: String(row + 1), text }) });
  const options = opening.map(({ row, cells }) => option(row, cells.map(({ text }) => text).join("、")));
  return selected === undefined || opening.some(({ row }) => row === selected) ? options : [...options, option(selected, "")];
}
