export type Eligibility =
  | { readonly kind: "eligible" }
  | { readonly kind: "failed"; readonly conditions: readonly string[] }
  | { readonly kind: "missing"; readonly conditions: readonly string[] };

/** All conditions must hold. One that fails decides, whatever is still missing. */
export function eligible(conditions: readonly string[], holds: readonly (boolean | undefined)[]): Eligibility {
  const failed = conditions.filter((_, index) => holds[index] === false);
  if (failed.length > 0) return { kind: "failed", conditions: failed };
  const missing = conditions.filter((_, index) => holds[index] === undefined);
  return missing.length > 0 ? { kind: "missing", conditions: missing } : { kind: "eligible" };
}
