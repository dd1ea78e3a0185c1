import type { Note } from "../note";
import type { Operand, Setting } from "../settings";

/** What goes month by month, or week by week, is asked of a figure that there is only one of. */
export const notByMonth = ({ row }: Setting<Operand>): Note => ({ code: "notByMonth", params: { what: row.rule, of: String(row.value) } });
