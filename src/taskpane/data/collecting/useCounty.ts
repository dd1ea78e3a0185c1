import { useState } from "react";
import type { HandedIn } from "../../../collecting/county/school";
import type { SchoolFile, UnreadFile } from "../../../collecting/county/schoolFile";
import type { Control } from "../../../excel/control";
import type { Report } from "../../../excel/report";
import type { Texts } from "../../../messages";
import { usePane } from "../../parts/context";
import { isReadable } from "../../parts/readFiles";
import type { Commands } from "../../parts/useCommands";

interface Schools {
  readonly all: readonly HandedIn[];
  /** Places in `all` of files of one school, where it has several. */
  readonly repeated: readonly (readonly number[])[];
  /** Places of those of them that count. */
  readonly chosen: ReadonlySet<number>;
}

interface CountyChoice {
  /** undefined before files are chosen. */
  readonly schools: Schools | undefined;
  readonly choose: (files: readonly File[]) => void;
  readonly mark: (place: number, chosen: boolean) => void;
  readonly make: () => void;
}

/** How often it is said how many files are read. */
const TOLD = 20;

/** 县汇总: the schools' own workbooks are chosen, looked over and added up. */
export function useCounty({ press }: Commands): CountyChoice {
  const { actions } = usePane();
  const [schools, setSchools] = useState<Schools>();
  const read = async (files: readonly File[], texts: Texts, { progress, cancelled }: Control): Promise<Report> => {
    const all: HandedIn[] = [];
    const readable = files.filter(isReadable);
    // The pane is drawn anew each time it is told.
    const step = Math.ceil(readable.length / TOLD);
    for (const file of readable) {
      if (cancelled()) return { message: texts("run.cancelled"), outcome: "refused" };
      if (all.length % step === 0) progress({ phase: "read", done: all.length, total: readable.length });
      // One after the other, and only what it comes to is kept: a county has hundreds.
      all.push(await actions.readSchool(await schoolFile(file, texts), texts));
    }
    const { repeatedFiles } = await import("../../../collecting/county/county");
    setSchools({ all, repeated: repeatedFiles(all), chosen: new Set() });
    const figures = all.filter(({ kind }) => kind === "figures").length;
    return { message: texts("county.read", { count: String(all.length), figures: String(figures) }), outcome: figures === 0 ? "refused" : "done" };
  };
  return {
    schools,
    choose: (files) => press((texts, control) => read(files, texts, control)),
    mark: (place, isChosen) => {
      if (schools === undefined) return;
      const chosen = new Set(schools.chosen);
      if (isChosen) chosen.add(place);
      else chosen.delete(place);
      setSchools({ ...schools, chosen });
    },
    make: () => press((texts) => actions.makeCounty(schools?.all ?? [], schools?.chosen ?? new Set(), texts)),
  };
}

async function schoolFile(file: File, texts: Texts): Promise<SchoolFile | UnreadFile> {
  // Only of a folder that was chosen has a file a path.
  const path = file.webkitRelativePath || file.name;
  const { readFile } = await import("../../../files/readFile");
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const reading = bytes && (await readFile(file.name, new Uint8Array(bytes)));
  if (reading?.kind !== "read") return { path, fault: texts(`collect.fault.${reading?.fault ?? "unavailable"}`) };
  return { path, sheets: reading.sheets, names: reading.names ?? [] };
}
