// After the last journey.
export default () => globalThis.closeJourneys?.();
