/** The add-in's page in jsdom: the built files and Microsoft's office.js as they are, served from this machine only. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Bridge, Link } from "./bridge";
import type { PageConsole, PageWindow } from "./jsdom";
import { JSDOM, VirtualConsole, requestInterceptor } from "./jsdom";
import type { AddinPage, OfficeWindow } from "./page";
import { isBusy, statusTexts } from "./page";
import { watchRejections } from "./rejections";
import { shortenPauses } from "./short-pauses";
import { addBrowserStubs } from "./stubs";
import { nextTurn } from "./waiting";

const ADDIN_ORIGIN = "https://localhost:3000/";
/** Of the page that would hold the add-in's as a frame: the same host name, another port. */
export const HOST_ORIGIN = "https://localhost:3001";
/** Where every add-in page loads office.js from; answered from node_modules, so the page needs no change at all. */
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

export interface PageFolders {
  /** The built add-in. */
  readonly dist: string;
  /** node_modules/@microsoft/office-js/dist */
  readonly office: string;
}

export class JsdomPage implements AddinPage {
  readonly window: PageWindow & OfficeWindow;
  readonly requests: string[] = [];
  readonly refused: string[] = [];
  readonly errors: string[] = [];
  readonly loaded: Promise<void>;
  private readonly unwatch: () => void;

  constructor(
    private readonly folders: PageFolders,
    bridge: Bridge,
  ) {
    const dom = new JSDOM(readFileSync(join(folders.dist, "taskpane.html")), {
      url: `${ADDIN_ORIGIN}taskpane.html${bridge.query}`,
      runScripts: "dangerously",
      pretendToBeVisual: true,
      virtualConsole: this.console(),
      resources: { interceptors: [requestInterceptor(({ url }) => this.answer(url))] },
      beforeParse(window) {
        addBrowserStubs(window);
        shortenPauses(window);
        connect(window, bridge.link);
      },
    });
    this.window = dom.window as PageWindow & OfficeWindow;
    this.loaded = new Promise((resolve) => this.window.addEventListener("load", () => resolve()));
    this.unwatch = watchRejections(this.window, (reason) => this.errors.push(`unhandled rejection: ${describe(reason)}`));
  }

  statusTexts(): readonly string[] {
    return statusTexts(this.window.document);
  }

  isBusy(): boolean {
    return isBusy(this.window.document);
  }

  close(): void {
    this.unwatch();
    this.window.close();
  }

  private answer(url: string): Response {
    this.requests.push(url);
    const file = this.localFile(url);
    if (file === undefined) {
      this.refused.push(url);
      return new Response(null, { status: 404 });
    }
    const type = CONTENT_TYPES[extname(file)] ?? "application/octet-stream";
    return new Response(readFileSync(file), { headers: { "content-type": type } });
  }

  private localFile(address: string): string | undefined {
    const url = new URL(address);
    const bare = url.origin + decodeURIComponent(url.pathname);
    const roots = [
      [ADDIN_ORIGIN, this.folders.dist],
      [OFFICE_ADDRESS, this.folders.office],
    ] as const;
    for (const [prefix, folder] of roots) {
      if (!bare.startsWith(prefix)) continue;
      const file = join(folder, bare.slice(prefix.length));
      return existsSync(file) && statSync(file).isFile() ? file : undefined;
    }
    return undefined;
  }

  private console(): PageConsole {
    return new VirtualConsole()
      .on("error", (...args) => this.errors.push(args.map(describe).join(" ")))
      .on("jsdomError", (error) => {
        // jsdom's CSS parser is older than the style sheets of today; nothing here depends on styles.
        if (error.type !== "css-parsing") this.errors.push(describe(error.cause ?? error));
      });
  }
}

function connect(window: PageWindow, link: Link): void {
  if (link.type === "external") {
    Object.defineProperty(window, "external", { value: link.external, configurable: true, writable: true });
    return;
  }
  const receive = link.connect((text) => void nextTurn().then(() => deliver(window, text)));
  // jsdom has neither a parent frame of another origin nor document.domain.
  const postMessage = (text: string): void => void nextTurn().then(() => receive(text));
  window.name = link.name;
  Object.defineProperty(window, "parent", { value: { postMessage }, configurable: true });
  Object.defineProperty(window.document, "domain", { value: "localhost", configurable: true });
}

function deliver(window: PageWindow, text: string): void {
  window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: HOST_ORIGIN, source: null }));
}

/** Errors may come from the page's realm, so they are recognised by their shape. */
function describe(value: unknown): string {
  if (typeof value === "object" && value !== null && "message" in value) {
    const name = "name" in value ? `${String(value.name)}: ` : "";
    return name + String(value.message);
  }
  return String(value);
}
