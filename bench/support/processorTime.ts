/** Seconds of the processor that the work takes, its collecting of garbage included; what lies about from before is cleared away first. */
export function processorTime<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const result = work();
  return { seconds: secondsSince(before), result };
}

export function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? NaN, sorted[sorted.length >> 1] ?? NaN];
  return (low + high) / 2;
}
