/** What every browser has and jsdom has not, or not in reasonable time. Without layout there is nothing to observe, so the observers stay silent. */
import type { PageWindow } from "./jsdom";
import { keepOnlyWhatHides } from "./style-rules";

class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): readonly unknown[] {
    return [];
  }
}

/** No media query matches: no dark mode, no forced colours, no reduced motion; and none ever changes. */
function matchMedia(media: string): object {
  return { media, matches: false, addEventListener: () => {}, removeEventListener: () => {} };
}

/** An element's own style: nothing is drawn, and jsdom goes through every rule of the page for each question. */
const getComputedStyle = ({ style }: HTMLElement): CSSStyleDeclaration => style;

export function addBrowserStubs(window: PageWindow): void {
  const stubs = {
    /** Fluent UI's MessageBar and Overflow measure with it. */
    ResizeObserver: SilentObserver,
    /** Fluent UI's keyboard navigation (Tabster) watches with it what is visible. */
    IntersectionObserver: SilentObserver,
    /** Fluent UI asks for reduced motion; React asks whether a style sheet's media applies. */
    matchMedia,
    /** Fluent UI's keyboard navigation asks for the transforms of all elements around what can be focused. */
    getComputedStyle,
    /** A .csv that is handed in is decoded with it. */
    TextDecoder,
  };
  for (const [name, value] of Object.entries(stubs)) {
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
  keepOnlyWhatHides(window.CSSStyleSheet.prototype);
}
