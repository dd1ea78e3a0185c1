import { all, children } from "./xml";

/** What a file names by number only, as far as it tells a date or a percentage from a number; 27–36 and 50–58 as Chinese Excel has them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  49: "@",
  ...formats("yyyy/m/d", [14, 15, 22, 27, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
  ...formats("m/d", [16, 28, 29]),
  ...formats("yyyy/m", [17]),
  ...formats("h:mm", [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]),
};

function formats(format: string, ids: readonly number[]): Readonly<Record<number, string>> {
  return Object.fromEntries(ids.map((id) => [id, format]));
}

/** Excel's number format of each cell style, by the style's number; undefined is General. */
export function formatsOfStyles(styles: Element): readonly (string | undefined)[] {
  const own = new Map(all(styles, "numFmt").map((format) => [Number(format.getAttribute("numFmtId")), format.getAttribute("formatCode") ?? ""]));
  return all(styles, "cellXfs").flatMap((list) =>
    children(list, "xf").map((style) => {
      const id = Number(style.getAttribute("numFmtId"));
      return own.get(id) ?? BUILT_IN[id];
    }),
  );
}
