import { PROFILES, type Fault, type Profile } from "../../../workbench/host";
import { openPackage } from "../../../workbench/package";
import type { SheetRecord, XlsxPackage } from "../../../workbench/package/types";
import { openSession, type Session } from "../../acceptance/session";
import { buildPlansAddin, type PlansAddin } from "./build";
import { sheetOf, plansWorkbook } from "./workbook";

/** Builds the plans' add-in for the tests of a file. What this gives opens a workbook with its ribbon, closed after the test. */
export function plansRibbon(): (bytes?: Uint8Array, faults?: readonly Fault[], profile?: Profile) => Promise<Session> {
  let addin: PlansAddin;
  const open: Session[] = [];
  beforeAll(() => (addin = buildPlansAddin()));
  afterEach(() => open.splice(0).forEach((session) => session.close()));
  afterAll(() => addin.remove());
  return async (bytes = plansWorkbook(), faults = [], profile = PROFILES.excel365) => {
    const session = await openSession(bytes, { dist: addin.dist, manifest: addin.manifest, faults, profile });
    open.push(session);
    return session;
  };
}

/** The workbook as it would be saved now. */
export const saved = ({ book }: Session): XlsxPackage => openPackage(book.save());

export const savedSheet = (session: Session, name: string): SheetRecord => sheetOf(saved(session), name);

export const lastMessage = ({ client }: Session): string | undefined => client.window.document.querySelector('[role="status"]')?.textContent ?? undefined;
