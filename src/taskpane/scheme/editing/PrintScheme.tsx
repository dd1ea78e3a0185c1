import { Button, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../../parts/context";
import { useEditingTexts } from "./useEditingTexts";

const useStyles = makeStyles({ press: { alignSelf: "flex-start" } });

/** 打印办法: the regulation as a sheet to be printed. */
export function PrintScheme(): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  return (
    <Button className={styles.press} size="small" onClick={() => void session.perform((language) => actions.printScheme(language))}>
      {texts("print.press")}
    </Button>
  );
}
