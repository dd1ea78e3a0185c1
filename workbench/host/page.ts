/** The add-in's page in jsdom: the built files and Microsoft's office.js as they are, served from this machine only. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Bridge } from "./bridge";
import type { PageConsole, PageWindow } from "./jsdom";
import { JSDOM, VirtualConsole, requestInterceptor } from "./jsdom";
import { watchRejections } from "./rejections";
import { addBrowserStubs } from "./stubs";

const ADDIN_ORIGIN = "https://localhost:3000/";
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

/** The page's window with Office.js loaded. */
export type OfficeWindow = PageWindow & { readonly Office: { onReady(): Promise<unknown> } };

export class Page {
  readonly window: OfficeWindow;
  /** Every address the page has asked for. */
  readonly requests: string[] = [];
  /** Those of them that are no file of the add-in or of office.js. */
  readonly refused: string[] = [];
  /** What the page wrote with console.error, and its uncaught exceptions and rejections. */
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
        bridge.install(window);
      },
    });
    this.window = dom.window as OfficeWindow;
    this.loaded = new Promise((resolve) => this.window.addEventListener("load", () => resolve()));
    this.unwatch = watchRejections(this.window, (reason) => this.errors.push(`unhandled rejection: ${describe(reason)}`));
  }

  /** The texts the page now shows as status or alert. */
  statusTexts(): readonly string[] {
    const elements = this.window.document.querySelectorAll('[role="status"], [role="alert"]');
    return [...elements].map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  }

  isBusy(): boolean {
    return this.window.document.querySelector('[aria-busy="true"]') !== null;
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

/** Errors may come from the page's realm, so they are recognised by their shape. */
function describe(value: unknown): string {
  if (typeof value === "object" && value !== null && "message" in value) {
    const name = "name" in value ? `${String(value.name)}: ` : "";
    return name + String(value.message);
  }
  return String(value);
}
