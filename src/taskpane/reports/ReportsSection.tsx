import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { reportSheets } from "../../overview/nextStep";
import type { Overview } from "../../overview/overview";
import { usePane } from "../parts/context";
import { Section } from "../parts/Section";
import { SheetLink } from "../parts/SheetLink";
import type { Commands } from "../parts/useCommands";
import { FinanceTemplate } from "./FinanceTemplate";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  make: { alignSelf: "flex-start" },
});

interface ReportsSectionProps {
  readonly overview: Overview;
  readonly commands: Commands;
  /** Whether 生成报表 is the button at the foot: it stands in one place only. */
  readonly atFoot: boolean;
}

/** The sheets to be printed, signed and posted. */
export function ReportsSection({ overview, commands, atFoot }: ReportsSectionProps): JSX.Element {
  const styles = useStyles();
  const { running, press } = commands;
  const { session, actions } = usePane();
  const { texts } = session;
  const sheets = reportSheets(overview);
  const settings = overview.own.get("reportSettings");
  return (
    <Section title={texts("step.reports")}>
      {sheets.length === 0 && <Text>{texts("step.reportsHint")}</Text>}
      {sheets.length > 0 && (
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <li key={sheet}>
              <SheetLink sheet={sheet} />
            </li>
          ))}
        </ul>
      )}
      {!atFoot && (
        <Button className={styles.make} disabledFocusable={running} onClick={() => press(actions.makeReports)}>
          {texts("next.makeReports")}
        </Button>
      )}
      {overview.own.has("results") && <FinanceTemplate commands={commands} />}
      {settings !== undefined && (
        <Text>
          {texts("step.reportSettings")} <SheetLink sheet={settings} />
        </Text>
      )}
    </Section>
  );
}
