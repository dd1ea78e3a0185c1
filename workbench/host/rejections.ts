/** Promise rejections of a page that nobody handled: jsdom runs pages in this process and does not report them itself. */
import type { PageWindow } from "./jsdom";
import { nodeProcess } from "./jsdom";

const pages = new Map<PageWindow, (reason: unknown) => void>();

/** Reports the page's unhandled rejections until the returned function is called. */
export function watchRejections(window: PageWindow, report: (reason: unknown) => void): () => void {
  if (pages.size === 0) nodeProcess.on("unhandledRejection", dispatch);
  pages.set(window, report);
  return () => {
    pages.delete(window);
    if (pages.size === 0) nodeProcess.off("unhandledRejection", dispatch);
  };
}

function dispatch(reason: unknown, promise: Promise<unknown>): void {
  for (const [window, report] of pages) {
    if (promise instanceof window.Promise) return report(reason);
  }
  // Not a page's: end as Node does when nobody listens.
  throw reason;
}
