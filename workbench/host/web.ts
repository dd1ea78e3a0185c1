/** Excel on the web as its client library sees it: a parent window, spoken to with postMessage. */
import type { Bridge, HostDesk, HostFacts, MessageRow } from "./bridge";
import { HostCall, INTERNAL_ERROR, commandSource, runtimeFlags } from "./bridge";

const CONTROL = "workbench";
/** The number by which this client library asks for an .xlsx file. */
const COMPRESSED = 1;
/** What the parameters of file calls are called. */
const FileKey = { Type: "0", SliceSize: "1", Handle: "2", SliceIndex: "3" } as const;

const MessageType = { Request: 0, Response: 1 } as const;
const ActionType = { Invoke: 0, Register: 1, Unregister: 2 } as const;
const ResponseType = { Answer: 0, Event: 1 } as const;

interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: MethodCall;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [parameter: string]: unknown;
}

export function webBridge(facts: HostFacts, desk: HostDesk): Bridge {
  // A new one each time: office.js caches host information by it in sessionStorage.
  const conversation = crypto.randomUUID();
  const hostInfo = ["Excel", "Web", "16.00", facts.locale, "correlation", "", "", runtimeFlags(facts)].join("$");
  /** Event name → correlation id of its registration. */
  const registrations = new Map<string, number>();
  /** By the handle of the copy: this library names slices by their place. */
  const sliceSizes = new Map<number, number>();
  let post: (text: string) => void = () => {};

  function send(action: string, correlation: number, data: unknown, responseType: number): void {
    post(
      JSON.stringify({
        _messageType: MessageType.Response,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: facts.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }

  async function receive(text: string): Promise<void> {
    const message = parse(text);
    if (message?._conversationId !== conversation || message._messageType !== MessageType.Request) return;
    const { _actionName: action, _correlationId: correlation } = message;
    switch (message._actionType) {
      case ActionType.Register:
        registrations.set(action, correlation);
        return send(action, correlation, { Error: 0 }, ResponseType.Answer);
      case ActionType.Unregister:
        registrations.delete(action);
        return send(action, correlation, { Error: 0 }, ResponseType.Answer);
      default:
        return send(action, correlation, await answer(action, message._data, facts, desk, sliceSizes), ResponseType.Answer);
    }
  }

  function fire(event: string, data: unknown): boolean {
    const correlation = registrations.get(event);
    if (correlation === undefined) return false;
    send(event, correlation, data, ResponseType.Event);
    return true;
  }

  return {
    query: `?_host_Info=${encodeURIComponent(hostInfo)}`,
    link: {
      type: "frame",
      name: frameName(conversation, hostInfo, facts.origin),
      connect(send) {
        post = send;
        return (text) => void receive(text);
      },
    },
    sendMessages: (rows: readonly MessageRow[]) => fire("richApiMessage", { ArrayData: rows }),
    invokeCommand: (commandId, functionName, controlId) =>
      fire("appCommandInvoked", { 0: commandId, 1: functionName, 2: commandSource(controlId) }),
  };
}

async function answer(action: string, data: MethodCall, facts: HostFacts, desk: HostDesk, sliceSizes: Map<number, number>): Promise<unknown> {
  switch (action) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(facts);
    case "ContextActivationManager_notifyHost":
      return null;
    case "executeMethod":
      return { Version: 1, Error: 0, ...(await execute(data, desk, sliceSizes)) };
    default:
      desk.unknownCall(action);
      return null;
  }
}

async function execute(data: MethodCall, desk: HostDesk, sliceSizes: Map<number, number>): Promise<object> {
  const call = data.DdaMethod?.DispatchId;
  switch (call) {
    case HostCall.RichApi:
      return { Data: [200, [], await desk.process(String(data.ArrayData?.[4]))] };
    case HostCall.CommandCompleted:
      desk.commandCompleted(String(data["0"]), Number(data["1"]));
      return {};
    case HostCall.ReadSettings:
      return { Properties: { Settings: [] } };
    case HostCall.SaveSettings:
      // Settings do not reach the file yet: a silent success would lose them.
      desk.unknownCall("Office.context.document.settings.saveAsync");
      return { Error: INTERNAL_ERROR };
    case HostCall.OpenCopy: {
      if (data[FileKey.Type] !== COMPRESSED) {
        desk.unknownCall("Office.context.document.getFileAsync of another type than compressed");
        return { Error: INTERNAL_ERROR };
      }
      const { handle, size } = await desk.openCopy();
      sliceSizes.set(handle, Number(data[FileKey.SliceSize]));
      return { 0: handle, 1: size };
    }
    case HostCall.ReadCopy: {
      const handle = Number(data[FileKey.Handle]);
      const size = sliceSizes.get(handle) ?? 0;
      const bytes = desk.readCopy(handle, Number(data[FileKey.SliceIndex]) * size, size);
      return bytes === undefined ? { Error: INTERNAL_ERROR } : { 0: bytes, 1: bytes.length };
    }
    case HostCall.ReleaseCopy:
      return desk.releaseCopy(Number(data[FileKey.Handle])) ? {} : { Error: INTERNAL_ERROR };
    default:
      desk.unknownCall(`host call ${call}`);
      return { Error: INTERNAL_ERROR };
  }
}

function appContext(facts: HostFacts): object {
  return {
    _id: CONTROL,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: `${facts.origin}/${encodeURIComponent(facts.fileName)}`,
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: JSON.stringify(facts.sets),
    _hostFullVersion: "16.0.18000.20000",
    _clientWindowHeight: 600,
    _clientWindowWidth: 400,
    _addinName: "workbench",
    _appDomains: [],
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: "1.2" }),
    _featureGates: {},
    _initialDisplayMode: 2,
    _wacHostEnvironment: "0",
  };
}

function frameName(conversation: string, hostInfo: string, origin: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_1_${conversation}`,
    hostInfo,
    xdmInfo: `${conversation}|${CONTROL}|${origin}/`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** The page's own messages (React's scheduler, …) are none of ours. */
function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}
