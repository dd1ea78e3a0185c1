import { Caption1, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useMemo, useState, type JSX } from "react";
import type { Need } from "../../../editing/begin/needs";
import { cardsOf, type Card } from "../../../editing/card";
import type { EditingTexts } from "../../../messages/editing";
import type { Scheme } from "../../../rules/scheme";
import { usePane } from "../../parts/context";
import { usePlainList } from "../../parts/plainList";
import { useEditingTexts } from "../editing/useEditingTexts";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: "anywhere" },
  need: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: "2px" },
});

/** A regulation as its sentences, and the sheets that it needs with what this workbook has of them. */
export function OfferDetails({ scheme }: { readonly scheme: Scheme }): JSX.Element {
  const styles = useStyles();
  const { title, list } = usePlainList();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  const [needs, setNeeds] = useState<readonly Need[]>();
  const cards = useMemo(() => cardsOf([scheme], texts), [scheme, texts]);
  useEffect(() => {
    let current = true;
    void session.attempt(async () => {
      const found = await actions.needsOf(scheme, session.texts);
      if (current) setNeeds(found);
    });
    return () => {
      current = false;
    };
  }, [session, actions, scheme]);
  return (
    <div className={styles.details}>
      <Text as="h4" className={title} weight="semibold" size={200}>
        {texts("begin.rules")}
      </Text>
      <ul className={list}>
        {cards.map((card) => (
          <li key={card.id}>
            <Caption1>
              <b>{card.rule}</b> {sentenceOf(card)}
            </Caption1>
          </li>
        ))}
      </ul>
      <Text as="h4" className={title} weight="semibold" size={200}>
        {texts("begin.needs")}
      </Text>
      {needs === undefined ? (
        <Spinner size="tiny" label={texts("pane.reading")} />
      ) : (
        <ul className={list}>
          {needs.map((need) => {
            const Icon = need.sheet === undefined ? CircleRegular : need.lacking.length > 0 ? WarningRegular : CheckmarkCircleRegular;
            return (
              <li key={need.table} className={styles.need}>
                <Icon className={styles.icon} aria-hidden />
                <Caption1>{needText(need, texts)}</Caption1>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

const sentenceOf = ({ versions }: Card): string => versions.map(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : part.shown)).join("")).join(" ");

function needText({ table, sheet, lacking }: Need, texts: EditingTexts): string {
  const columns = lacking.join("、");
  if (sheet === undefined) return texts("begin.lack", { table, columns });
  return lacking.length > 0 ? texts("begin.haveWithout", { table, sheet, columns }) : texts("begin.have", { table, sheet });
}
