/**
 * jsdom, loaded by Node's own loader: some of its dependencies are ES modules, which Jest's loader cannot require
 * below Node 24.9. runInThisContext reaches the real process from inside Jest's sandbox and is plain `process` elsewhere.
 */
import { runInThisContext } from "node:vm";

export interface InterceptedRequest {
  readonly url: string;
}

export interface PageWindow extends Window {
  readonly Promise: PromiseConstructor;
  readonly MessageEvent: typeof MessageEvent;
  readonly Event: typeof Event;
  readonly DOMParser: typeof DOMParser;
  readonly CSSStyleSheet: typeof CSSStyleSheet;
}

export interface PageConsole {
  on(event: "error", listener: (...args: unknown[]) => void): PageConsole;
  on(event: "jsdomError", listener: (error: Error & { readonly type: string }) => void): PageConsole;
}

interface Jsdom {
  readonly JSDOM: new (
    html: string | Uint8Array,
    options?: {
      readonly url?: string;
      readonly contentType?: string;
      readonly runScripts?: "dangerously";
      readonly pretendToBeVisual?: boolean;
      readonly virtualConsole?: PageConsole;
      readonly resources?: { readonly interceptors: readonly unknown[] };
      readonly beforeParse?: (window: PageWindow) => void;
    },
  ) => { readonly window: PageWindow };
  readonly VirtualConsole: new () => PageConsole;
  readonly requestInterceptor: (answer: (request: InterceptedRequest) => Response) => unknown;
}

export const nodeProcess = runInThisContext("process") as NodeJS.Process;

const nodeRequire = nodeProcess.getBuiltinModule("node:module").createRequire(__filename);

export const { JSDOM, VirtualConsole, requestInterceptor } = nodeRequire("jsdom") as Jsdom;
