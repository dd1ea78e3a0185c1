import { Button, Caption1, Checkbox, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import type { SchemeState } from "../../overview/overview";
import { builtInIds } from "../../schemes";
import { useGoTo, usePane } from "../parts/context";
import { Section } from "../parts/Section";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface SchemeSectionProps {
  readonly scheme: SchemeState;
  readonly locked: boolean;
  readonly focusRef: RefObject<HTMLElement | null>;
}

/** The regulation: chosen among those that come with the add-in, or the one on the sheet 考核方案. */
export function SchemeSection({ scheme, locked, focusRef }: SchemeSectionProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const goTo = useGoTo();
  const ids = scheme.kind === "present" ? scheme.ids : [];
  return (
    <Section focusRef={focusRef} title={texts(scheme.kind === "none" ? "first.choose" : "pane.scheme")}>
      <div role="group" aria-label={texts("pane.builtIn")}>
        {builtInIds.map((id) => (
          <Checkbox
            key={id}
            name="scheme"
            value={id}
            label={texts(`title.${id}`)}
            checked={ids.includes(id)}
            disabled={locked || ids.includes(id)}
            onChange={() => void session.perform((language) => actions.addScheme(id, language))}
          />
        ))}
      </div>
      {scheme.kind === "none" && <Caption1>{texts("pane.schemeHint")}</Caption1>}
      {scheme.kind === "present" && (
        <>
          {scheme.fault === undefined ? (
            <Text>{texts("pane.schemePresent", { ids: ids.join("、") })}</Text>
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
          </div>
          <Caption1>{texts("pane.arrangeHint")}</Caption1>
        </>
      )}
    </Section>
  );
}
