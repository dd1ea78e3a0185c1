import { useState } from "react";
import type { Collection } from "../../../collecting/collection";
import { defaultChoice } from "../../../collecting/defaultChoice";
import type { Texts } from "../../../messages";
import { usePane } from "../../parts/context";
import { readFiles, type ReadFiles } from "../../parts/readFiles";
import type { Commands } from "../../parts/useCommands";

export interface Collected extends ReadFiles {
  readonly collection: Collection;
  /** Ids of the shares to import. */
  readonly chosen: ReadonlySet<string>;
}

interface Collecting {
  /** What the files hold; undefined before they are chosen and after they were imported. */
  readonly collected: Collected | undefined;
  readonly choose: (files: readonly File[]) => void;
  readonly mark: (id: string, chosen: boolean) => void;
  readonly importChosen: (done: () => void) => void;
}

/** 收表: files are chosen, looked over and imported. */
export function useCollecting({ press }: Commands): Collecting {
  const { actions } = usePane();
  const [collected, setCollected] = useState<Collected>();
  const collect = async (chosen: readonly File[], texts: Texts): Promise<{ readonly message: string; readonly outcome: "done" | "refused" }> => {
    const read = await readFiles(chosen);
    const collection = await actions.collect(read.files, texts);
    if (collection.kind === "refused") return { message: collection.message, outcome: "refused" };
    setCollected({ ...read, collection, chosen: defaultChoice(collection) });
    if (read.files.length === 0) return { message: texts("collect.noneRead"), outcome: "refused" };
    return { message: texts("collect.read", { count: String(read.files.length) }), outcome: "done" };
  };
  return {
    collected,
    choose: (chosen) => press((texts) => collect(chosen, texts)),
    mark: (id, isChosen) => {
      if (collected === undefined) return;
      const others = [...collected.chosen].filter((other) => other !== id);
      setCollected({ ...collected, chosen: new Set(isChosen ? [...others, id] : others) });
    },
    importChosen: (done) => {
      if (collected === undefined) return;
      press(async (texts) => {
        const report = await actions.importShares(collected.files, collected.chosen, texts);
        if (report.outcome === "done") {
          setCollected(undefined);
          done();
        }
        return report;
      });
    },
  };
}
