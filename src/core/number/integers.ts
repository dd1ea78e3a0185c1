/** Whether a result of whole numbers is one itself: beyond this, a double leaves numbers out. */
export const isSafe = (whole: number): boolean => whole <= Number.MAX_SAFE_INTEGER && whole >= -Number.MAX_SAFE_INTEGER;

/** The whole number of times that the divisor is in it, both safe: exact, for what is divided is a multiple. */
export const quotient = (whole: number, divisor: number): number => (whole - (whole % divisor)) / divisor;

export function greatestCommonDivisor(a: number, b: number): number {
  while (b > LARGEST_WORD) [a, b] = [b, a % b];
  if (b === 0) return a === 0 ? 1 : a;
  return divisorOfWords(b | 0, (a % b) | 0);
}

/** What a machine divides many times faster than doubles. */
const LARGEST_WORD = 2 ** 31 - 1;
function divisorOfWords(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

export function greatestCommonDivisorOfLarge(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** 1, 10, … as far as fifteen digits. */
export const TENS: readonly number[] = Array.from({ length: 16 }, (_, places) => 10 ** places);

const powers: bigint[] = [1n];
export function largePowerOfTen(exponent: number): bigint {
  for (let i = powers.length; i <= exponent; i++) powers.push((powers[i - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 10n ** BigInt(exponent);
}
