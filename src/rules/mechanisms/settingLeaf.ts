import type { Exact } from "../../core/number/exact";
import { number } from "../../core/value";
import { leaf, type Outcome } from "../outcome";
import type { Setting } from "../settings";

/** A figure of the scheme itself as a leaf of the tree, so that the explanation shows it with its clause. */
export const figureLeaf = (setting: Setting<Exact>): Outcome => leaf(number(setting.value), { kind: "setting", row: setting.row });
