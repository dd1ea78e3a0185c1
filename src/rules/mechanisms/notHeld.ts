import { keptFor } from "../../core/multimap";
import type { Row } from "../../core/table";
import type { Scope } from "../scope";
import { optional, words } from "../settings";
import type { Subject } from "../subject";
import { wordIn } from "../tables";
import { TENURE_COLUMNS } from "../tenure";

/** 同组: the column of the roster by whose groups it is held: what nobody of a group has has not been held for it, so nobody lacks it. S3-09 */
export const heldByGroup = optional("同组", words);

/**
 * Whether somebody without a row lacks none: nobody of the group has one yet, or the class had its turn under whoever held
 * it before.
 * @param held the rows that count, whomever they are about
 */
export function isNotHeld(subject: Subject, held: readonly Row[], column: string, scope: Scope): boolean {
  const group = wordIn(subject.row, column);
  const members = group === undefined ? [] : scope.people.filter((one) => wordIn(one.row, column) === group);
  const isHeld = members.some((member) => held.some((row) => isAbout(row, member)));
  return (group !== undefined && !isHeld) || hadItsTurn(subject, held, scope);
}

const isAbout = ({ key }: Row, { row }: Subject): boolean => (key.person === undefined ? key.class !== undefined && key.class === row.key.class : key.person === row.key.person);

function hadItsTurn({ row: { key, cells } }: Subject, held: readonly Row[], scope: Scope): boolean {
  if (key.class === undefined || cells.get(TENURE_COLUMNS.from)?.value.kind !== "date") return false;
  const before = formerHolders(scope).filter(({ row }) => row.key.class === key.class);
  return held.some((row) => row.key.class === key.class && before.some((holder) => holder.row.key.person === row.key.person));
}

const formerHolders = keptFor((scope: Scope) => scope.people.filter(({ row }) => row.cells.get(TENURE_COLUMNS.to)?.value.kind === "date"));
