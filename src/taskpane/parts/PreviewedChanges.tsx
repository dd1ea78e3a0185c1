import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Preview } from "../../appraisal/preview";
import { Change } from "./Change";
import { useTexts } from "./context";
import { Figures } from "./Figures";
import { personLabel } from "./personLabel";

/** As many as someone would go through here. */
const SHOWN = 20;

/** What a 试算 found: the columns of money together, then person by person. */
export function PreviewedChanges({ preview: { people, totals } }: { readonly preview: Pick<Preview, "people" | "totals"> }): JSX.Element {
  const texts = useTexts();
  return (
    <>
      {totals.length > 0 && (
        <Figures
          title={texts("summary.money")}
          figures={totals.map(({ heading, before, after, difference }) => ({
            name: heading,
            value: <Change before={before} after={after} />,
            remark: texts("preview.difference", { difference }),
          }))}
        />
      )}
      {people.slice(0, SHOWN).map((person, index) => (
        <Figures
          key={index}
          title={[personLabel(person), person.sheet].filter(Boolean).join(" · ")}
          figures={person.changes.map(({ heading, before, after }) => ({ name: heading, value: <Change before={before} after={after} /> }))}
        />
      ))}
      {people.length > SHOWN && <Text>{texts("preview.more", { count: String(people.length - SHOWN) })}</Text>}
    </>
  );
}
