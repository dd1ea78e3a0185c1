import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { AskedSetting as Asked } from "../../overview/overview";
import { usePane } from "../parts/context";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  field: { width: "100%" },
});

interface AskedSettingProps {
  readonly setting: Asked;
  readonly label: string;
}

/** One setting to fill in: typed, or chosen where there are only so many words. Leaving the field writes it too: whoever types a sum and presses 一键考核 means that sum. */
export function AskedSetting({ setting: { path, row, choices }, label }: AskedSettingProps): JSX.Element {
  const styles = useStyles();
  const { session, actions } = usePane();
  const { texts } = session;
  const [draft, setDraft] = useState("");
  /** What was last handed in, so that one answer is not written twice. */
  const [sent, setSent] = useState("");
  const [refused, setRefused] = useState(false);

  const answer = draft.trim();
  const send = (): void => {
    if (answer === "" || answer === sent) return;
    setSent(answer);
    void session.perform(async (language) => {
      try {
        const report = await actions.answerSetting(path, answer, language);
        setRefused(report.outcome === "refused");
        return report;
      } catch (error) {
        setSent("");
        throw error;
      }
    });
  };
  const change = (value: string): void => {
    setDraft(value);
    setRefused(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        className={styles.field}
        label={label}
        hint={[row.rule, row.clause, row.words, row.note].filter(Boolean).join(" · ")}
        validationState={refused ? "error" : "none"}
      >
        {choices.length > 0 ? (
          <Select value={draft} onChange={(_, { value }) => change(value)} onBlur={send}>
            <option value="" />
            {choices.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </Select>
        ) : (
          <Input value={draft} inputMode={row.unit === "" ? "text" : "decimal"} contentAfter={row.unit} onChange={(_, { value }) => change(value)} onBlur={send} />
        )}
      </Field>
      <Button size="small" type="submit">
        {texts("pane.answer")}
      </Button>
    </form>
  );
}
