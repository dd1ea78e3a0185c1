import { missing, notApplicable } from "../../core/value";
import type { Result } from "../mechanism";
import { isTrue } from "../outcome";
import type { Scope } from "../scope";
import { operand, optional, type Operand, type Setting } from "../settings";
import type { At } from "../subject";

/** 不要求: of whom it is not asked, such as a workshop that has been revoked. */
export const notAsked = optional("不要求", operand);

/** The figure of somebody of whom it is not asked, or of whom nobody knows; undefined of everybody else. */
export function figureUnasked(setting: Setting<Operand> | undefined, { subject }: At, scope: Scope): Result | undefined {
  const outcome = setting && scope.value(setting, { subject });
  if (outcome === undefined) return undefined;
  const value = isTrue(outcome) ? notApplicable : outcome.value.kind === "missing" ? missing : undefined;
  return value && { value, explain: () => ({ inputs: [{ role: "不要求", outcome }] }) };
}
