import { Caption1, Tab, TabList, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import { STEPS, type Step } from "../overview/nextStep";
import { useTexts } from "./parts/context";
import type { StepState } from "./stepStates";

const ICONS = { todo: CircleRegular, attention: WarningRegular, done: CheckmarkCircleRegular } as const;

const useStyles = makeStyles({
  // Four side by side at 320 px; two where it is zoomed further.
  list: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(60px, 1fr))", flexShrink: 0 },
  tab: { minWidth: 0, alignItems: "start", padding: `${tokens.spacingVerticalS} 0` },
  content: { display: "flex", flexDirection: "column", alignItems: "center", whiteSpace: "normal", textAlign: "center", overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2 },
  icon: { verticalAlign: "text-bottom", marginRight: tokens.spacingHorizontalXXS },
});

interface StepTabsProps {
  readonly step: Step;
  readonly choose: (step: Step) => void;
  /** undefined until the workbook has been read. */
  readonly states: Readonly<Record<Step, StepState>> | undefined;
  readonly panelId: (step: Step) => string;
}

/** The four steps and how each stands: in words and by an icon, never by colour alone. */
export function StepTabs({ step, choose, states, panelId }: StepTabsProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <TabList
      className={styles.list}
      aria-label={texts("step.all")}
      selectedValue={step}
      onTabSelect={(_, { value }) => choose(STEPS.find((one) => one === value) ?? step)}
    >
      {STEPS.map((one, index) => (
        <Tab key={one} id={tabId(panelId(one))} value={one} aria-controls={panelId(one)} className={styles.tab}>
          <span className={styles.content}>
            <Text size={200} weight="semibold" align="center">{`${index + 1} ${texts(`step.${one}`)}`}</Text> {states && <State state={states[one]} />}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

export const tabId = (panel: string): string => `${panel}tab`;

function State({ state: { tone, text } }: { readonly state: StepState }): JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return (
    <Caption1 align="center" className={styles.state}>
      <Icon className={styles.icon} aria-hidden />
      {text}
    </Caption1>
  );
}
