/** The dxfs of styles.xml: read, and appended to while a package is written. */
import type { ColorReader } from "./colors";
import { FIRST_OWN_FORMAT } from "./numberFormats";
import { sameRecord } from "./same";
import { readDifferentialFormat, readNumberFormats } from "./styleReader";
import { differentialText } from "./styleWriter";
import type { ConditionalFormat } from "./types";
import { append, child, elementText, insertChild, setAttributes, sibling } from "./xml";
import type { XmlText } from "./xml";

type Format = NonNullable<ConditionalFormat["format"]>;

const BEFORE_DXFS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

export class DifferentialFormats {
  private readonly formats: Format[];
  private readonly inFile: number;

  constructor(
    private readonly styles: XmlText,
    color: ColorReader,
  ) {
    this.formats = (child(styles.root, "dxfs")?.children ?? []).map((each) => readDifferentialFormat(each, color));
    this.inFile = this.formats.length;
  }

  get(index: number): Format | undefined {
    return this.formats[index];
  }

  /** Where an appended format is; those of the file are not taken, for they may hold more than we read. */
  index(format: Format): number {
    const present = this.formats.findIndex((each, index) => index >= this.inFile && sameRecord(each, format));
    return present < 0 ? this.formats.push(format) - 1 : present;
  }

  /** The styles part with what was appended. */
  addTo(styles: XmlText): XmlText {
    const added = this.formats.slice(this.inFile).map((format) => this.text(format)).join("");
    if (added === "") return styles;
    const count = this.formats.length;
    const list = child(styles.root, "dxfs");
    if (list) return styles.edit([append(list, added), ...setAttributes(list, { count })]);
    return styles.edit([insertChild(styles.root, "dxfs", elementText(sibling(styles.root, "dxfs"), { count }, added), BEFORE_DXFS)]);
  }

  private text(format: Format): string {
    const { root } = this.styles;
    const own = [...readNumberFormats(root)];
    const known = own.find(([, code]) => code === format.numberFormat)?.[0];
    const id = known ?? Math.max(FIRST_OWN_FORMAT - 1, ...own.map(([each]) => each)) + 1;
    return differentialText(format, id, (local) => sibling(root, local));
  }
}
