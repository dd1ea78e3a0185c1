/** The add-in's page in a frame of this page: the built files as they are, in either of Microsoft's clients. */
import type { Bridge, Link } from "../host/bridge";
import type { AddinPage, OfficeWindow } from "../host/page";
import { isBusy, statusTexts } from "../host/page";

declare global {
  interface Window {
    /** Called by the script that the server puts before office.js in the add-in's page. */
    attachAddin?: (window: Window) => void;
  }
}

const ADDRESS = "/addin/taskpane.html";

export class FramePage implements AddinPage {
  readonly loaded: Promise<void>;
  readonly errors: string[] = [];
  private readonly frame = document.createElement("iframe");
  private disconnect = (): void => {};

  constructor(container: HTMLElement, { link, query }: Bridge) {
    this.connect(link);
    this.frame.title = "任务窗格";
    this.frame.src = ADDRESS + query;
    this.loaded = new Promise((resolve) => this.frame.addEventListener("load", () => resolve(), { once: true }));
    container.replaceChildren(this.frame);
  }

  get window(): OfficeWindow {
    const window = this.frame.contentWindow;
    if (window === null) throw new Error("the add-in's page is closed");
    return window as unknown as OfficeWindow;
  }

  get requests(): readonly string[] {
    return this.resources.map(({ name }) => name);
  }

  get refused(): readonly string[] {
    return this.resources.filter(({ responseStatus }) => responseStatus >= 400).map(({ name }) => name);
  }

  statusTexts(): readonly string[] {
    return statusTexts(this.window.document);
  }

  isBusy(): boolean {
    return isBusy(this.window.document);
  }

  focus(): void {
    this.frame.focus();
  }

  close(): void {
    this.disconnect();
    this.frame.remove();
  }

  private get resources(): readonly PerformanceResourceTiming[] {
    return this.window.performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  }

  private connect(link: Link): void {
    if (link.type === "external") {
      window.attachAddin = (page) => {
        Object.defineProperty(page, "external", { value: link.external, configurable: true, writable: true });
        page.addEventListener("error", ({ message }) => this.errors.push(message));
        page.addEventListener("unhandledrejection", ({ reason }) => this.errors.push(`unhandled rejection: ${String(reason)}`));
      };
      return;
    }
    this.frame.name = link.name;
    const receive = link.connect((text) => this.window.postMessage(text, location.origin));
    const listen = ({ source, data }: MessageEvent<unknown>): void => {
      if (source === this.frame.contentWindow && typeof data === "string") receive(data);
    };
    window.addEventListener("message", listen);
    this.disconnect = () => window.removeEventListener("message", listen);
  }
}
