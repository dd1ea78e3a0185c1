import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { sheetNameOf } from "../../../plan/ownSheets";
import type { TermRun } from "../../../terms/newTerm";
import { Change } from "../../parts/Change";
import { useTexts } from "../../parts/context";
import { NamedList } from "../../parts/NamedList";

/** What a new term does to the sheets, to what is in them, and to the classes. */
export function TermChanges({ run: { plan, promoted, left, unclear } }: { readonly run: TermRun }): JSX.Element {
  const texts = useTexts();
  const { archived = [], copies = [] } = plan;
  // Where the school's own sheets stay, the school year goes on.
  const yearGoesOn = archived.every(({ role }) => role !== undefined);
  const nameOf = ({ person, words }: TermRun["left"][number]): string => `${person} ${words.class}`.trim();
  return (
    <>
      <NamedList title={texts("terms.willArchive")} names={archived.map(({ sheet, as }) => <Change key={sheet} before={sheet} after={as} />)} />
      <NamedList title={texts("terms.willMake")} names={copies.map(({ role }) => sheetNameOf(role))} />
      <Text>{texts(yearGoesOn ? "terms.yearGoesOn" : "terms.termEmptied")}</Text>
      <NamedList title={texts("terms.promoted")} names={promoted.map(({ before, after }) => <Change key={before} before={before} after={after} />)} />
      <NamedList title={texts("terms.leaving")} names={left.map(nameOf)} />
      <NamedList title={texts("terms.unsure")} names={unclear.map(nameOf)} />
      <Text>{texts("terms.canUndo")}</Text>
    </>
  );
}
