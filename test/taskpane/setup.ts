import "@testing-library/jest-dom";

// jsdom lacks ResizeObserver, which Fluent UI v9 (MessageBar, Overflow) constructs on mount.
class ResizeObserverStub implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = ResizeObserverStub;
