import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import type { Report } from "../../excel/report";
import type { Texts } from "../../messages";
import { usePane } from "../parts/context";
import { ACCEPTED, readFiles } from "../parts/readFiles";
import type { Commands } from "../parts/useCommands";

const useStyles = makeStyles({ pick: { alignSelf: "flex-start" } });

/** Chooses the finance office's own file, from which the columns of 财务发放表 are taken once. */
export function FinanceTemplate({ commands: { running, press } }: { readonly commands: Commands }): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const input = useRef<HTMLInputElement>(null);
  const take = async (chosen: readonly File[], language: Texts): Promise<Report> => {
    const { files, refused } = await readFiles(chosen);
    const [fault] = refused;
    if (fault) return { message: language(`collect.fault.${fault.fault}`), outcome: "refused" };
    return actions.takeFinanceTemplate(files.flatMap(({ sheets }) => sheets), language);
  };
  return (
    <>
      <Button className={styles.pick} disabledFocusable={running} onClick={() => input.current?.click()}>
        {texts("finance.pick")}
      </Button>
      {/* The button stands for it: it opens the same choice of a file. */}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={texts("finance.pick")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) press((language) => take(files, language));
        }}
      />
    </>
  );
}
