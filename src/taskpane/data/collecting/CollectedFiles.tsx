import { Caption1, Text } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { FileRemarks } from "../../../collecting/collection";
import type { Texts } from "../../../messages";
import { useTexts } from "../../parts/context";
import { useItemStyles } from "../../parts/itemStyles";
import { usePlainList } from "../../parts/plainList";
import type { Collected } from "./useCollecting";

/** The chosen files, and what of them is not taken. */
export function CollectedFiles({ collected: { collection, refused } }: { readonly collected: Collected }): JSX.Element {
  const { title, list } = usePlainList();
  const texts = useTexts();
  const id = useId();
  return (
    <div>
      <Text as="h3" id={id} className={title} weight="semibold">
        {texts("collect.files")}
      </Text>
      <ul className={list} aria-labelledby={id}>
        {refused.map(({ name, fault }, index) => (
          <FileItem key={`refused ${index}`} name={name} notes={[texts(`collect.fault.${fault}`)]} />
        ))}
        {collection.files.map((remarks, index) => {
          const notes = notesOn(remarks, texts);
          return <FileItem key={index} name={remarks.file} notes={notes.length === 0 ? [texts("collect.ok")] : notes} />;
        })}
      </ul>
    </div>
  );
}

function FileItem({ name, notes }: { readonly name: string; readonly notes: readonly string[] }): JSX.Element {
  const styles = useItemStyles();
  return (
    <li className={styles.item}>
      <Text>{name}</Text>
      {notes.map((note, index) => (
        <Caption1 key={index} className={styles.detail}>
          {note}
        </Caption1>
      ))}
    </li>
  );
}

function notesOn({ unread, others, unknownClasses, rowsWithoutMonth, rowsWithoutDepartment }: FileRemarks, texts: Texts): readonly string[] {
  return [
    ...unread.map(({ sheet, reason }) =>
      reason === "ours" || reason === "scheme" ? texts("collect.note.ours", { sheet }) : texts("collect.note.unread", { sheet, reason: texts(`pane.unread.${reason}`) }),
    ),
    ...others.map(({ sheet, table }) => texts("collect.note.other", { sheet, table })),
    ...(unknownClasses.length === 0 ? [] : [texts("collect.note.unknownClasses", { classes: unknownClasses.join("、") })]),
    ...(rowsWithoutMonth === 0 ? [] : [texts("collect.note.withoutMonth", { count: String(rowsWithoutMonth) })]),
    ...(rowsWithoutDepartment === 0 ? [] : [texts("collect.note.withoutDepartment", { count: String(rowsWithoutDepartment) })]),
  ];
}
