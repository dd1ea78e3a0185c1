import { useCallback, useEffect, useRef, useState } from "react";
import type { ExplanationAnswer, PersonExplanation } from "../../../appraisal/explanation";
import { errorText } from "../../../excel/errorText";
import type { Overview } from "../../../overview/overview";
import { usePane } from "../../parts/context";
import { personLabel } from "../../parts/personLabel";

/** Milliseconds the selection has to rest: nobody wants the cells explained that the arrow keys run over. */
const SETTLED = 300;

export interface Explaining {
  readonly answer: ExplanationAnswer | undefined;
  /** Which of the figures is looked at; stays from person to person. */
  readonly figure: number | undefined;
  readonly busy: boolean;
  readonly showFigure: (index: number) => void;
  readonly explainPerson: (key: string) => void;
  /** Explains one of somebody's figures. */
  readonly explainFigure: (key: string, figure: number) => void;
  readonly explainSelection: () => void;
}

/** What is explained: asked for, or selected in the sheet; and again whenever the workbook was read anew. */
export function useExplanation(overview: Overview): Explaining {
  const { session, actions } = usePane();
  const { texts } = session;
  const [answer, setAnswer] = useState<ExplanationAnswer>();
  const [figure, setFigure] = useState<number>();
  const [waiting, setWaiting] = useState(0);
  /** Questions are numbered, so that an answer never takes the place of one to a later question. */
  const asked = useRef(0);
  const answered = useRef(0);
  const person = useRef<PersonExplanation>(undefined);

  /** An answer of undefined leaves what is shown. */
  const ask = useCallback(async (question: () => Promise<ExplanationAnswer | undefined>): Promise<void> => {
    const number = ++asked.current;
    setWaiting((count) => count + 1);
    try {
      const found = await question();
      if (found === undefined || number < answered.current) return;
      answered.current = number;
      person.current = found.kind === "explained" ? found.explanation : undefined;
      setAnswer(found);
      if (person.current?.selected !== undefined) setFigure(person.current.selected);
    } finally {
      setWaiting((count) => count - 1);
    }
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Nobody asked: what cannot be explained, or not now because a cell is being edited, is not worth a word. Whoever follows an
    // explanation to the cell it comes from is not to lose it there: whose figures come from a cell is told when asked for.
    const selected = (): Promise<ExplanationAnswer | undefined> =>
      actions.explainSelection(texts).then(
        (found) => (found.kind === "explained" ? found : undefined),
        () => undefined,
      );
    const unsubscribe = actions.onSelection(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(selected), SETTLED);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [actions, texts, ask]);

  useEffect(() => {
    const shown = person.current;
    if (shown === undefined) return;
    void ask(async () => {
      try {
        const same = (await actions.people(texts)).find((other) => other.name === shown.name && other.class === shown.class);
        return same ? await actions.explainPerson(same.key, texts) : { kind: "nothing", message: texts("explain.gone", { person: personLabel(shown) }) };
      } catch (error) {
        return { kind: "nothing", message: errorText(error, texts) };
      }
    });
  }, [overview, actions, texts, ask]);

  return {
    answer,
    figure,
    busy: waiting > 0,
    showFigure: setFigure,
    explainPerson: (key) => void session.attempt(() => ask(() => actions.explainPerson(key, texts))),
    explainFigure: (key, index) => {
      setFigure(index);
      void session.attempt(() => ask(() => actions.explainPerson(key, texts)));
    },
    explainSelection: () => void session.attempt(() => ask(() => actions.explainSelection(texts))),
  };
}
