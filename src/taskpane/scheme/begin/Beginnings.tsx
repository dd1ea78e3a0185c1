import { Button, Caption1, Text, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useRef, useState, type JSX } from "react";
import type { Beginning } from "../../../editing/begin/beginning";
import { schemesIn } from "../../../editing/begin/otherWorkbook";
import { typicals, typicalScheme, type Typical } from "../../../editing/recipes/typical";
import type { Report } from "../../../excel/report";
import type { Texts } from "../../../messages";
import type { EditingTexts } from "../../../messages/editing";
import type { Scheme } from "../../../rules/scheme";
import { usePane } from "../../parts/context";
import { ARROWS, usePlainList } from "../../parts/plainList";
import { ACCEPTED, readFiles } from "../../parts/readFiles";
import { useEditingTexts } from "../editing/useEditingTexts";
import { OfferRow } from "./OfferRow";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  offer: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: `${tokens.spacingVerticalS} 0 0` },
});

interface OtherWorkbook {
  readonly file: string;
  readonly schemes: readonly Scheme[];
  readonly told: string;
}

interface BeginningsProps {
  readonly locked: boolean;
  /** Writes a regulation into the workbook. */
  readonly take: (command: (texts: Texts) => Promise<Report>) => void;
}

/** What a school can begin with, but for the whole regulations: nothing, typical ones, and those of another workbook. */
export function Beginnings({ locked, take: perform }: BeginningsProps): JSX.Element {
  const styles = useStyles();
  const { list } = usePlainList();
  const arrows = useArrowNavigationGroup(ARROWS);
  const { session, actions } = usePane();
  const texts = useEditingTexts();
  const input = useRef<HTMLInputElement>(null);
  const [other, setOther] = useState<OtherWorkbook>();
  const begin = (beginning: Beginning, title: string): void => perform((language) => actions.begin(beginning, title, language));
  const look = (file: File): void => void session.attempt(async () => setOther(await readOther(file, texts)));
  const take = (beginning: Beginning, title: string): JSX.Element => (
    <span className={styles.offer}>
      <Button size="small" disabled={locked} aria-label={`${texts("begin.take")} ${title}`} onClick={() => begin(beginning, title)}>
        {texts("begin.take")}
      </Button>
      {title}
    </span>
  );
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabled={locked} title={texts("begin.emptyHint")} onClick={() => begin({ kind: "empty" }, texts("begin.empty"))}>
          {texts("begin.empty")}
        </Button>
        <Button size="small" disabled={locked} onClick={() => input.current?.click()}>
          {texts("begin.file")}
        </Button>
      </div>
      {/* The button stands for it: it opens the same choice of files. */}
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={texts("begin.file")}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) look(file);
          target.value = "";
        }}
      />
      {other && (
        <div role="group" aria-label={texts("begin.fileTitle", { file: other.file })}>
          {other.told !== "" && <Caption1 role="status">{other.told}</Caption1>}
          {other.schemes.length > 0 && <Caption1>{texts("begin.fileTitle", { file: other.file })}</Caption1>}
          <ul className={list} {...arrows}>
            {other.schemes.map((scheme) => (
              <OfferRow key={scheme.id} title={scheme.id} schemeOf={() => scheme}>
                {take({ kind: "whole", scheme }, scheme.id)}
              </OfferRow>
            ))}
          </ul>
        </div>
      )}
      <Text as="h3" className={styles.title} weight="semibold">
        {texts("begin.typical")}
      </Text>
      <Caption1>{texts("begin.typicalHint")}</Caption1>
      <ul className={list} {...arrows}>
        {typicals.map((typical) => (
          <OfferRow key={typical.name} title={titleOf(typical, texts)} schemeOf={() => typicalScheme(typical)}>
            {take({ kind: "typical", typical }, titleOf(typical, texts))}
          </OfferRow>
        ))}
      </ul>
    </>
  );
}

/** The code is that of the regulation: a test sees to it that each has one. */
const titleOf = ({ name }: Typical, texts: EditingTexts): string => texts(`typical.${name}` as "typical.redFlags");

async function readOther(file: File, texts: EditingTexts): Promise<OtherWorkbook> {
  const { files, refused } = await readFiles([file]);
  const [fault] = refused;
  const schemes = files.flatMap(({ sheets }) => schemesIn(sheets));
  const told = fault ? texts("begin.fileFault", { file: file.name, fault: texts(`collect.fault.${fault.fault}`) }) : schemes.length === 0 ? texts("begin.fileNone", { file: file.name }) : "";
  return { file: file.name, schemes, told };
}
