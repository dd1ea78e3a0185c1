import { Button, Text } from "@fluentui/react-components";
import { useRef, useState, type JSX, type RefCallback } from "react";
import { flushSync } from "react-dom";
import { compareMonths, formatMonth, monthKey } from "../../../core/month";
import type { Month } from "../../../core/table";
import type { Overview } from "../../../overview/overview";
import { Confirmation } from "../../parts/Confirmation";
import { usePane } from "../../parts/context";
import { useFormStyles } from "../../parts/formStyles";
import { MonthPicker } from "../../parts/MonthPicker";
import type { Commands } from "../../parts/useCommands";

/** 定稿: a month's figures, or the whole term's; asked once, as figures that are final change by a 更正 only. */
export function FinaliseForm({ overview, commands: { running, press } }: { readonly overview: Overview; readonly commands: Commands }): JSX.Element {
  const styles = useFormStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [chosen, choose] = useState<Month>();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const months = monthsOf(overview);
  const month = months.find((one) => chosen !== undefined && monthKey(one) === monthKey(chosen));
  const period = month ? formatMonth(month) : texts("final.term");
  const keepOpener: RefCallback<HTMLElement> = (element) => {
    opener.current = element;
  };
  const close = (): void => {
    flushSync(() => setAsking(false));
    opener.current?.focus();
  };
  if (asking) {
    const confirm = (): void => {
      close();
      press((language) => actions.finalise(language, month));
    };
    return (
      <Confirmation title={texts("final.ask", { period })} confirmLabel={texts("command.finalise")} confirm={confirm} close={close}>
        <Text>{texts("final.meaning")}</Text>
      </Confirmation>
    );
  }
  return (
    <div className={styles.form}>
      <MonthPicker label={texts("final.period")} months={months} month={month} choose={choose} usual={texts("final.term")} />
      <Button ref={keepOpener} disabledFocusable={running} onClick={() => setAsking(true)}>
        {texts("command.finalise")}
      </Button>
    </div>
  );
}

/** The months that the school's sheets are about, in order. */
function monthsOf({ recognised }: Overview): readonly Month[] {
  const months = new Map(recognised.flatMap((finding) => finding.months.map((month) => [monthKey(month), month] as const)));
  return [...months.values()].sort(compareMonths);
}
