import { Button, Caption1, Checkbox, MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { Suspense, lazy, useState, type JSX, type RefObject } from "react";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import type { SchemeState } from "../../overview/overview";
import { builtInIds, type BuiltInId } from "../../schemes/ids";
import { loadScheme } from "../../schemes/load";
import { useGoTo, usePane } from "../parts/context";
import { ARROWS, usePlainList } from "../parts/plainList";
import { Section } from "../parts/Section";
import { OfferRow } from "./begin/OfferRow";
import { NotLoaded } from "./NotLoaded";

/** Short regulations, and what they are made of, come when somebody is going to choose. */
const Beginnings = lazy(() =>
  import("./begin/Beginnings").then(
    (loaded) => ({ default: loaded.Beginnings }),
    () => ({ default: NotLoaded }),
  ),
);

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { margin: `${tokens.spacingVerticalS} 0 0` },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  hidden: { display: "none" },
});

interface SchemeSectionProps {
  readonly scheme: SchemeState;
  readonly locked: boolean;
  readonly focusRef: RefObject<HTMLElement | null>;
  /** Is told when a regulation has been taken. */
  readonly taken: () => void;
}

/** The regulation on the sheet 考核方案; or what one can begin with. */
export function SchemeSection({ scheme, locked, focusRef, taken }: SchemeSectionProps): JSX.Element {
  const styles = useStyles();
  const { list } = usePlainList();
  const { session, actions } = usePane();
  const { texts } = session;
  const goTo = useGoTo();
  const [more, setMore] = useState(false);
  const arrows = useArrowNavigationGroup(ARROWS);
  const take = (command: (texts: Texts) => Promise<Report>): void =>
    void session.perform(async (language) => {
      const report = await command(language);
      if (report.outcome !== "refused") taken();
      return report;
    });
  const isOpen = scheme.kind === "none" || more;
  const ids = scheme.kind === "present" ? scheme.ids : [];
  return (
    <Section focusRef={focusRef} title={texts(scheme.kind === "none" ? "first.choose" : "pane.scheme")}>
      {scheme.kind === "present" && (
        <>
          {scheme.fault === undefined ? (
            <Text>{texts("pane.schemePresent", { ids: ids.map((id) => calledOf(id, texts)).join("、") })}</Text>
          ) : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{scheme.fault}</MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => goTo.sheet(scheme.sheet)}>
              {texts("pane.openSheet", { sheet: scheme.sheet })}
            </Button>
            <Button size="small" disabledFocusable={locked} onClick={() => void session.perform((language) => actions.arrangeScheme(language))}>
              {texts("pane.arrange")}
            </Button>
            <Button size="small" aria-expanded={more} onClick={() => setMore(!more)}>
              {texts("pane.moreSchemes")}
            </Button>
          </div>
          <Caption1>{texts("pane.arrangeHint")}</Caption1>
        </>
      )}
      <div className={isOpen ? styles.choices : styles.hidden}>
        {isOpen && (
          <Suspense fallback={<Spinner size="tiny" label={texts("pane.reading")} />}>
            <Beginnings locked={locked} take={take} />
          </Suspense>
        )}
        <Text as="h3" className={styles.title} weight="semibold">
          {texts("pane.builtIn")}
        </Text>
        <Caption1>{texts("pane.schemeHint")}</Caption1>
        <ul className={list} aria-label={texts("pane.builtIn")} {...arrows}>
          {builtInIds.map((id) => (
            <OfferRow key={id} title={texts(`title.${id}`)} schemeOf={() => loadScheme(id)}>
              <Checkbox
                name="scheme"
                value={id}
                label={texts(`title.${id}`)}
                checked={ids.includes(id)}
                disabled={locked || ids.includes(id)}
                onChange={() => take((language) => actions.addScheme(id, language))}
              />
            </OfferRow>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** 乡镇小学班主任考核(S1A): what comes with the add-in by what it is, with its code as the sheet has it. */
const calledOf = (id: string, texts: Texts): string => (isBuiltIn(id) ? texts("pane.schemeCalled", { title: texts(`title.${id}`), id }) : id);

const isBuiltIn = (id: string): id is BuiltInId => builtInIds.some((one) => one === id);
