/** The service worker, as the build writes it beside the page. */
const WORKER = "offline.js";

/**
 * Has the browser keep all of the add-in's files once the pane has nothing to do: what is used later is there by then, also without
 * a network. Where a browser has no service workers, or forbids them to pages in a frame, files are fetched when they are first used.
 */
export function keepFiles(): void {
  const begin = (): void => void register().catch(() => undefined);
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) window.requestIdleCallback(begin);
  else setTimeout(begin);
}

async function register(): Promise<void> {
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register(WORKER);
}
