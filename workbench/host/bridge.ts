/** What both of Microsoft's client libraries ask of their host, and how the host talks back. */
import type { RequirementSets } from "./profiles";

/** Numbers of the host calls and events, as both libraries use them. */
export const HostCall = {
  RichApi: 93,
  CommandCompleted: 94,
  ReadSettings: 75,
  SaveSettings: 76,
  OpenCopy: 77,
  ReadCopy: 80,
  ReleaseCopy: 81,
} as const;
export const HostEvent = { RichApiMessage: 33, CommandInvoked: 39 } as const;

/** What a refused host call is answered with: ooeInternalError of the client libraries. */
export const INTERNAL_ERROR = 5001;

/** One row of a rich API message: category, type, target, message as JSON, id, whether it is remote. */
export type MessageRow = readonly [category: number, type: number, target: string, message: string, id: number, remote: boolean];

/** Which of its themes Office has. */
export type OfficeTheme = "light" | "dark";

/** What is known of the host before the page runs. */
export interface HostFacts {
  readonly sets: RequirementSets;
  readonly customFunctions: boolean;
  readonly locale: string;
  readonly theme: OfficeTheme;
  readonly fileName: string;
  /** Of the page that plays Excel on the web around the add-in's. */
  readonly origin: string;
}

/** What the page's calls come to. */
export interface HostDesk {
  /** A ProcessQuery body as JSON, answered as JSON. */
  process(body: string): Promise<string>;
  /** The workbook as it would be saved now, to be read in slices; its size is in bytes. */
  openCopy(): Promise<{ readonly handle: number; readonly size: number }>;
  /** Some bytes of a copy; undefined where there is none. */
  readCopy(handle: number, offset: number, size: number): readonly number[] | undefined;
  /** Whether there was such a copy. */
  releaseCopy(handle: number): boolean;
  commandCompleted(commandId: string, status: number): void;
  /** A call the workbench does not offer; recorded, so that it never passes silently. */
  unknownCall(name: string): void;
}

/** How the add-in's page reaches its host; set up before any script of the page runs. */
export type Link =
  | { readonly type: "external"; readonly external: object }
  | {
      readonly type: "frame";
      /** Becomes window.name of the page. */
      readonly name: string;
      /** Takes what sends messages to the page; gives what receives the page's messages. */
      connect(post: (text: string) => void): (text: string) => void;
    };

export interface Bridge {
  /** What the page's address must end with: "", or "?" and what follows. */
  readonly query: string;
  readonly link: Link;
  /** Both say whether the add-in was listening. */
  sendMessages(rows: readonly MessageRow[]): boolean;
  invokeCommand(commandId: string, functionName: string, controlId: string): boolean;
}

/** The digit in the host information that switches features on: 1 = shared runtime, 2 = custom functions. */
export function runtimeFlags(facts: HostFacts): string {
  return facts.customFunctions ? "3" : "1";
}

/** What a button's function gets as event.source. */
export function commandSource(controlId: string): string {
  return JSON.stringify({ source: { id: controlId } });
}
