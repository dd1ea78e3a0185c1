import { Button, Caption1, Link, SearchBox, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type JSX } from "react";
import guide from "../../../docs/guide/把你校的办法写成一张表.md";
import { useTexts } from "../parts/context";
import { Section } from "../parts/Section";
import { topicsOf, topicsWith, type Topic } from "./guide";
import { TopicBlock } from "./TopicBlock";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: { maxWidth: "none" },
  heading: { margin: 0, outlineOffset: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  methods: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, listStyleType: "none", margin: 0, padding: 0 },
});

const TOPICS = topicsOf(guide);

interface HelpPageProps {
  /** What to begin with; the contents where the guide has nothing of it. */
  readonly topic: string | undefined;
  readonly close: () => void;
}

/** 使用说明: the clerk's guide, by topics and 计算方法. It takes the place of the steps, and needs no network. */
export default function HelpPage({ topic, close }: HelpPageProps): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const root = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(() => TOPICS.find(({ title }) => title === topic));
  useEffect(() => {
    // What is shown is read from its beginning.
    root.current?.focus();
    root.current?.scrollIntoView?.();
  }, [shown]);
  return (
    <Section focusRef={root} title={texts("help.title")}>
      <div className={styles.page}>
        <div className={styles.buttons}>
          <Button onClick={close}>{texts("help.back")}</Button>
          {shown && <Button onClick={() => setShown(undefined)}>{texts("help.contents")}</Button>}
        </div>
        {texts("pane.language") !== "zh-CN" && <Caption1>{texts("help.inChinese")}</Caption1>}
        {shown ? <TopicPage topic={shown} /> : <Contents choose={setShown} />}
      </div>
    </Section>
  );
}

function TopicPage({ topic: { title, within, blocks } }: { readonly topic: Topic }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {within !== undefined && <Caption1>{within}</Caption1>}
      {blocks.map((block, index) => (
        <TopicBlock key={index} block={block} />
      ))}
    </>
  );
}

/** What there is, or what has the words looked for. */
function Contents({ choose }: { readonly choose: (topic: Topic) => void }): JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [words, setWords] = useState("");
  const found = useMemo(() => (words.trim() === "" ? undefined : topicsWith(TOPICS, words).filter(({ blocks }) => blocks.length > 0)), [words]);
  const links = (topics: readonly Topic[]): JSX.Element[] =>
    topics.map((topic) => (
      <li key={topic.title}>
        <Link as="button" onClick={() => choose(topic)}>
          {topic.title}
        </Link>
      </li>
    ));
  return (
    <>
      <SearchBox className={styles.search} aria-label={texts("help.search")} placeholder={texts("help.search")} value={words} onChange={(_, { value }) => setWords(value)} />
      {found?.length === 0 && <Caption1 role="status">{texts("help.none", { words })}</Caption1>}
      {found && found.length > 0 && <ul className={styles.list}>{links(found)}</ul>}
      {found === undefined && (
        <>
          <ul className={styles.list}>{links(TOPICS.filter(({ within, blocks }) => within === undefined && blocks.length > 0))}</ul>
          {GROUPS.map((group) => (
            <div key={group}>
              <Subtitle2 as="h3" className={styles.heading}>
                {group}
              </Subtitle2>
              <ul className={styles.methods}>{links(TOPICS.filter(({ within }) => within === group))}</ul>
            </div>
          ))}
        </>
      )}
    </>
  );
}

/** Of the 计算方法: 算分、算数, 排名、等次、评选 … */
const GROUPS = [...new Set(TOPICS.flatMap(({ within }) => within ?? []))].filter((group) => TOPICS.some(({ title, blocks }) => title === group && blocks.length === 0));
