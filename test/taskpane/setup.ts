import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { TextDecoder } from "node:util";
import { keepOnlyWhatHides } from "../../workbench/host/style-rules";
import limits from "../support/limits.json";

// A state is waited for, however long a busy machine takes; the limit is for what hangs.
configure({ asyncUtilTimeout: limits.wait });

// Every question about a role asks whether it is to be seen, and that by every style rule there is.
keepOnlyWhatHides(CSSStyleSheet.prototype);

// jsdom lacks ResizeObserver, which Fluent UI v9 (MessageBar, Overflow) constructs on mount.
class ResizeObserverStub implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = ResizeObserverStub;

// Nor has it matchMedia, which asks for dark mode and forced colours: none matches.
window.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener: () => {}, removeListener: () => {} });

// Nor a canvas, with which axe looks for icons among letters: there are none.
HTMLCanvasElement.prototype.getContext = () => null;

// Nor does it decode texts.
globalThis.TextDecoder = TextDecoder as typeof globalThis.TextDecoder;

// Nor can its files be read but with a FileReader.
Blob.prototype.arrayBuffer = function () {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};
