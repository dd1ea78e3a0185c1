/** Connects the built add-in with a book, with Microsoft's real office.js: the host, wherever the add-in's page runs. */
import type { Book, FunctionMetadata } from "../book/types";
import { within } from "../book/within";
import type { Request } from "../wire/protocol";
import { ActionType, PathType } from "../wire/protocol";
import { Engine } from "../wire/engine";
import type { Bridge, HostDesk, OfficeTheme } from "./bridge";
import type { Activity, Client } from "./client";
import { RunningAddin } from "./client";
import { withCreatedWorkbooks } from "./created-workbooks";
import { desktopBridge } from "./desktop";
import { DocumentCopies } from "./document-copies";
import { SheetEvents } from "./events";
import type { Fault, Process } from "./faults";
import { CustomFunctions } from "./functions";
import type { Manifest } from "./manifest";
import type { AddinPage } from "./page";
import { withinPayload } from "./payload";
import type { Profile } from "./profiles";
import { PROFILES } from "./profiles";
import type { MemberRequirements } from "./requirements";
import { declaredSets, restrictTo } from "./requirements";
import { internalServices } from "./services";
import { until } from "./waiting";
import { webBridge } from "./web";

export interface ConnectOptions {
  readonly book: Book;
  /** What Office.context.document.url ends with. */
  readonly fileName: string;
  /** Excel for Microsoft 365 unless given. */
  readonly profile?: Profile;
  /** How this Excel looks: Chinese and light unless given. */
  readonly look?: Look;
  /** From the outermost to the innermost. */
  readonly faults?: readonly Fault[];
  /** How long nothing may move while something is waited for, in milliseconds; far longer than on a busy machine unless given. */
  readonly timeLimit?: number;
}

/** The built add-in, and how its page is opened. */
export interface Addin {
  readonly manifest: Manifest;
  readonly functions: readonly FunctionMetadata[];
  readonly requirements: MemberRequirements;
  /** Of the page that plays Excel on the web. */
  readonly origin: string;
  openPage(bridge: Bridge): AddinPage;
}

const TIME_LIMIT = 600_000;

/** The language that Excel speaks, and its theme. */
export interface Look {
  readonly locale: string;
  readonly theme: OfficeTheme;
}

/** The workbench's Excel, where nothing else is asked for. */
export const USUAL_LOOK: Look = { locale: "zh-CN", theme: "light" };

/** Opens the page and waits until Office.js, custom functions and the pane are ready. */
export async function connectAddin(addin: Addin, options: ConnectOptions): Promise<Client> {
  const { book, look = USUAL_LOOK, timeLimit = TIME_LIMIT } = options;
  const profile: Profile = options.profile ?? PROFILES.excel365;
  const sets = declaredSets(profile.sets, addin.requirements);
  const metadata = profile.customFunctions ? addin.functions : [];
  const activity = newActivity();

  // Engine, functions and events talk back through the bridge, which needs the desk, which needs them.
  const functions = new CustomFunctions(metadata, (rows) => bridge.sendMessages(rows));
  const events = new SheetEvents(book.objectModel, (rows) => bridge.sendMessages(rows));
  const created = withCreatedWorkbooks(events.extendedModel());
  const engine = new Engine(created.model, {
    services: internalServices(functions, activity),
    restriction: restrictTo(sets, addin.requirements),
    onFault: (error) => activity.faults.push(error instanceof Error ? String(error.stack) : String(error)),
  });
  const desk = openDesk((request) => events.during(() => engine.process(request)), new DocumentCopies(book), options.faults ?? [], activity, profile.payload);
  const facts = { sets, customFunctions: profile.customFunctions, ...look, fileName: options.fileName, origin: addin.origin };
  const bridge = (profile.client === "web" ? webBridge : desktopBridge)(facts, desk);
  const page = addin.openPage(bridge);

  let open = true;
  book.onChange((change) => open && events.raiseChanged(change));
  book.onSelection((selection) => open && events.raiseSelected(selection));
  book.onCalculation((sheetId) => open && events.raiseCalculated(sheetId));
  book.onSheetChange((change) => open && events.raiseSheetChanged(change));
  const client = new RunningAddin({
    profile,
    page,
    book,
    bridge,
    functions,
    buttons: addin.manifest.buttons,
    activity,
    created: created.files,
    unimplemented: engine.unimplemented,
    timeLimit,
    onClose: () => {
      open = false;
    },
  });
  try {
    await waitUntilStarted(page, activity, timeLimit);
    if (metadata.length > 0) await installFunctions(client, book, addin.manifest, metadata, timeLimit);
    await client.waitUntilIdle();
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** The functions of functions.json. */
export function readFunctions(json: string): readonly FunctionMetadata[] {
  // The file says once for all functions whether they want to see error cells.
  const { functions, ...shared } = JSON.parse(json) as FunctionsFile;
  const allowErrorForDataTypeAny = shared.allowErrorForDataTypeAny === true;
  return functions.map((metadata) => ({ ...metadata, options: { allowErrorForDataTypeAny, ...metadata.options } }));
}

/** functions.json, as far as the workbench reads it. */
interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  readonly allowErrorForDataTypeAny?: boolean;
}

async function waitUntilStarted(page: AddinPage, activity: Activity, timeLimit: number): Promise<void> {
  const late = (): string => `加载项在 ${timeLimit / 1000} 秒内没有启动。${page.errors.join(";")}`;
  await within(page.loaded, timeLimit, late);
  if (page.refused.length > 0) throw new Error(`加载项要求了本机没有的资源:${page.refused.join("、")}。`);
  if (!("Office" in page.window)) throw new Error(`加载项的页面没有载入 office.js。${page.errors.join(";")}`);
  await within(page.window.Office.onReady(), timeLimit, late);
  await until(() => activity.commandsReady, timeLimit, late);
}

async function installFunctions(
  { functions, profile }: Client,
  book: Book,
  manifest: Manifest,
  metadata: readonly FunctionMetadata[],
  timeLimit: number,
): Promise<void> {
  await until(() => functions.isReady, timeLimit, () => "加载项的自定义函数没有启动。");
  if (manifest.namespace === undefined) throw new Error("manifest.xml 没有自定义函数的命名空间(Namespace)。");
  book.installFunctions({
    functions: metadata,
    namespace: manifest.namespace,
    blank: profile.blank,
    call: (id, args, address) => functions.invoke(id, args, address).result,
  });
}

function openDesk(carryOut: Process, copies: DocumentCopies, faults: readonly Fault[], activity: Activity, payload: number | undefined): HostDesk {
  const process = faults.reduceRight<Process>((next, fault) => fault(next), carryOut);
  return {
    async process(body) {
      const request = JSON.parse(body) as Request;
      // Not made by the add-in: neither counted nor made to fail.
      if (isInternal(request)) return JSON.stringify(await carryOut(request));
      activity.syncs++;
      activity.inFlight++;
      try {
        return await withinPayload(payload, body, () => process(request));
      } finally {
        activity.inFlight--;
      }
    },
    async openCopy() {
      activity.inFlight++;
      try {
        return await copies.create();
      } finally {
        activity.inFlight--;
      }
    },
    readCopy: (handle, offset, size) => copies.slice(handle, offset, size),
    releaseCopy: (handle) => copies.release(handle),
    commandCompleted: (command, status) => activity.commands.get(command)?.(status),
    unknownCall: (name) => activity.unknownCalls.set(name, (activity.unknownCalls.get(name) ?? 0) + 1),
  };
}

/** Requests of the library for itself: to its own services, or to drop the references that Excel.run has kept. */
function isInternal({ ObjectPaths, Actions }: Request): boolean {
  const work = Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return (
    Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.NewService) ||
    (work.length > 0 && work.every(({ Name }) => Name === "_RemoveReference"))
  );
}

function newActivity(): Activity {
  return { syncs: 0, inFlight: 0, commandsReady: false, faults: [], unknownCalls: new Map(), commands: new Map() };
}
