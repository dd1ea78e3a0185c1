import type { Scalar } from "../plan/scalar";

/**
 * A fingerprint of what a block holds, the same in whatever order its cells stand: sorting our sheet is no change,
 * typing into it is. Below the headings, columns of formulas do not count. 53 bits are plenty to notice that somebody typed.
 */
export function digest(cells: readonly (readonly Scalar[])[], computed: readonly number[]): number {
  let low = 0;
  let high = 0;
  for (const cell of cells.flatMap((row, index) => (index === 0 ? row : row.filter((_, column) => !computed.includes(column))))) {
    if (cell === "") continue;
    const [a, b] = hash(typeof cell === "number" ? String(Number(cell.toPrecision(15))) : String(cell));
    low = (low + a) >>> 0;
    high = (high + b) >>> 0;
  }
  return (high & 0x1fffff) * 0x100000000 + low;
}

/** Two independent 32-bit hashes of a text (FNV-1a with different starting points). */
function hash(text: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
  }
  return [a, b];
}
