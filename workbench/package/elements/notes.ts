import { flatText } from "../sharedStrings";
import type { ElementContext } from "../sheetElement";
import type { SheetRecord } from "../types";
import { attribute, child, childrenNamed } from "../xml";
import type { XmlElement } from "../xml";

/** The sheet's notes, read only. */
export function readNotes({ container, part }: ElementContext): SheetRecord["notes"] {
  const related = container.relationships(part).filter(({ kind }) => kind === "comments");
  return related.flatMap(({ target }) => notesOf(container.xml(target).root));
}

function notesOf(comments: XmlElement): SheetRecord["notes"] {
  const authors = childrenNamed(child(comments, "authors"), "author");
  return childrenNamed(child(comments, "commentList"), "comment").map((comment) => {
    const text = child(comment, "text");
    return {
      ref: attribute(comment, "ref") ?? "",
      author: authors[Number(attribute(comment, "authorId"))]?.text ?? "",
      text: text ? flatText(text) : "",
    };
  });
}
