import type { JSX } from "react";

/** Words in which **some** are bold and `some` are to be typed as they stand. */
export function InlineText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((piece, index) => {
        if (piece.startsWith("**")) return <strong key={index}>{piece.slice(2, -2)}</strong>;
        return piece.startsWith("`") ? <code key={index}>{piece.slice(1, -1)}</code> : piece;
      })}
    </>
  );
}
