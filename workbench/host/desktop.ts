/** Excel for Windows as its client library sees it: an object at window.external. */
import type { Bridge, HostDesk, HostFacts, MessageRow, OfficeTheme } from "./bridge";
import { HostCall, HostEvent, INTERNAL_ERROR, commandSource, runtimeFlags } from "./bridge";
import { nextTurn } from "./waiting";

type Callback = (result: unknown, status?: number) => void;
type Handler = (event: number, args: unknown) => void;

const SUCCESS = 0;
/** As Office's white and black themes have them. */
const THEME_COLORS: Readonly<Record<OfficeTheme, object>> = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xe6e6e6, controlForegroundColor: 0 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x363636, controlForegroundColor: 0xffffff },
};
/** The number by which this client library asks for an .xlsx file. */
const COMPRESSED = 5;

export function desktopBridge(facts: HostFacts, desk: HostDesk): Bridge {
  const handlers = new Map<number, Handler>();

  function fire(event: number, args: readonly unknown[]): boolean {
    const handler = handlers.get(event);
    if (handler === undefined) return false;
    void nextTurn().then(() => handler(event, safeArray(args)));
    return true;
  }

  return {
    query: "",
    link: { type: "external", external: external(facts, desk, handlers) },
    sendMessages: (rows: readonly MessageRow[]) => fire(HostEvent.RichApiMessage, rows.map(safeArray)),
    invokeCommand: (commandId, functionName, controlId) =>
      fire(HostEvent.CommandInvoked, [commandId, functionName, commandSource(controlId)]),
  };
}

function external(facts: HostFacts, desk: HostDesk, handlers: Map<number, Handler>): object {
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${facts.locale}|correlation|||${runtimeFlags(facts)}`,
    GetContext: () => context(facts, desk),
    // Telemetry would be a request to somewhere else.
    GetLoggingAllowed: () => false,
    Execute: (call: number, params: readonly unknown[], callback: Callback) => void execute(desk, call, params, callback),
    RegisterEvent: (event: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(event, handler);
      void nextTurn().then(() => callback(SUCCESS));
    },
    UnregisterEvent: (event: number, _target: string, callback: Callback) => {
      handlers.delete(event);
      void nextTurn().then(() => callback(SUCCESS));
    },
  };
}

async function execute(desk: HostDesk, call: number, params: readonly unknown[], callback: Callback): Promise<void> {
  // Never answer within the call: a real host is another process.
  await nextTurn();
  switch (call) {
    case HostCall.RichApi: {
      const request = Array.isArray(params[0]) ? (params[0] as readonly unknown[]) : params;
      const answer = await desk.process(String(request[4]));
      callback(safeArray([SUCCESS, 200, safeArray([]), answer]), SUCCESS);
      return;
    }
    case HostCall.CommandCompleted:
      desk.commandCompleted(String(params[0]), Number(params[1]));
      callback(safeArray([SUCCESS]), SUCCESS);
      return;
    case HostCall.OpenCopy: {
      if (params[0] !== COMPRESSED) return refuse(desk, "Office.context.document.getFileAsync of another type than compressed", callback);
      const { handle, size } = await desk.openCopy();
      return callback(safeArray([SUCCESS, handle, size]), SUCCESS);
    }
    case HostCall.ReadCopy: {
      const [handle, offset, size] = params.map(Number);
      const data = desk.readCopy(handle ?? 0, offset ?? 0, size ?? 0);
      return data === undefined ? callback(safeArray([INTERNAL_ERROR]), INTERNAL_ERROR) : callback(safeArray([SUCCESS, safeArray(data), data.length]), SUCCESS);
    }
    case HostCall.ReleaseCopy:
      return callback(safeArray([desk.releaseCopy(Number(params[0])) ? SUCCESS : INTERNAL_ERROR]), SUCCESS);
    default:
      refuse(desk, `host call ${call}`, callback);
  }
}

function refuse(desk: HostDesk, what: string, callback: Callback): void {
  desk.unknownCall(what);
  callback(safeArray([INTERNAL_ERROR]), INTERNAL_ERROR);
}

function context(facts: HostFacts, desk: HostDesk): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.locale,
    GetAppDataLocale: () => facts.locale,
    GetDocUrl: () => facts.fileName,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(facts.sets),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({
      Read: () => {},
      // Settings do not reach the file yet: a silent success would lose them.
      Write: () => {
        desk.unknownCall("Office.context.document.settings.saveAsync");
        throw new Error("The workbench does not implement Office.context.document.settings.saveAsync.");
      },
    }),
    GetOfficeTheme: () => ({ primaryFontColor: 0 }),
    GetOfficeThemeInfo: () => JSON.stringify(THEME_COLORS[facts.theme]),
  };
}

/** Desktop Office passes COM safe arrays, which the library turns into arrays first. */
function safeArray(items: readonly unknown[]): unknown {
  const array = [...items];
  return Object.assign(array, { toArray: () => array, dimensions: () => 1 });
}
