import { Button, Caption1, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, type JSX } from "react";
import { usePane } from "../../parts/context";
import { useItemStyles } from "../../parts/itemStyles";
import { usePlainList } from "../../parts/plainList";
import { ACCEPTED } from "../../parts/readFiles";
import { Section } from "../../parts/Section";
import { useCommands } from "../../parts/useCommands";
import { useCounty } from "./useCounty";

const useStyles = makeStyles({
  parts: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  make: { alignSelf: "flex-start" },
});

/** 县汇总: what the schools of a county came to, from their own workbooks. */
export function CountySection(): JSX.Element {
  const styles = useStyles();
  const { session } = usePane();
  const { texts } = session;
  const commands = useCommands();
  const { running } = commands;
  const { schools, choose, mark, make } = useCounty(commands);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement): void => {
    const found = [...(input.files ?? [])];
    // The same files may be chosen again once they were put right.
    input.value = "";
    if (found.length > 0) choose(found);
  };
  return (
    <Section title={texts("county.title")}>
      <div className={styles.parts}>
        <Text>{texts("county.hint")}</Text>
        <div className={styles.buttons}>
          <Button disabledFocusable={running} onClick={() => files.current?.click()}>
            {texts("county.pick")}
          </Button>
          <Button disabledFocusable={running} onClick={() => folder.current?.click()}>
            {texts("county.pickFolder")}
          </Button>
        </div>
        {/* The buttons stand for them. */}
        <input ref={files} name="schools" type="file" hidden multiple accept={ACCEPTED} aria-label={texts("county.pick")} onChange={({ target }) => chosen(target)} />
        <input ref={folder} type="file" hidden multiple {...{ webkitdirectory: "" }} aria-label={texts("county.pickFolder")} onChange={({ target }) => chosen(target)} />
        {schools && (
          <>
            <Attention schools={schools} mark={mark} />
            <Button name="county" className={styles.make} appearance="primary" disabledFocusable={running} onClick={make}>
              {texts("county.make")}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}

type CountyProps = Pick<ReturnType<typeof useCounty>, "mark"> & { readonly schools: NonNullable<ReturnType<typeof useCounty>["schools"]> };

/** Only what somebody must do: which of several files of a school counts, and what is not counted. */
function Attention({ schools: { all, repeated, chosen }, mark }: CountyProps): JSX.Element | null {
  const { title, list } = usePlainList();
  const styles = useItemStyles();
  const { session } = usePane();
  const { texts } = session;
  const id = useId();
  const refused = all.filter((one) => one.kind === "refused");
  if (refused.length + repeated.length === 0) return null;
  return (
    <div>
      <Text as="h3" id={id} className={title} weight="semibold">
        {texts("county.attention")}
      </Text>
      <ul className={list} aria-labelledby={id}>
        {repeated.map((group) => (
          <li key={group.join(" ")} className={styles.item}>
            {group.map((place) => {
              const one = all[place];
              if (one?.kind !== "figures") return null;
              const label = texts("county.file", { school: one.school, file: one.path, people: String(one.figures.people) });
              return <Checkbox key={place} label={label} checked={chosen.has(place)} aria-describedby={`${id}${group.join("_")}`} onChange={(_, { checked }) => mark(place, checked === true)} />;
            })}
            <Caption1 id={`${id}${group.join("_")}`} className={styles.detail}>
              {texts("county.repeated")}
            </Caption1>
          </li>
        ))}
        {refused.map(({ path, school, said }) => (
          <li key={path} className={styles.item}>
            <Text>{texts("county.refused", { school, file: path })}</Text>
            <Caption1 className={styles.detail}>{said}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
