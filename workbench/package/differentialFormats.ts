/** The dxfs of styles.xml: read, and appended to while a package is written. */
import type { ColorReader } from "./colors";
import type { FormatUses } from "./formatUses";
import { FIRST_OWN_FORMAT } from "./numberFormats";
import { sameRecord } from "./same";
import { keptLength, rewriteList } from "./styleList";
import { readDifferentialFormat, readNumberFormats } from "./styleReader";
import { differentialText } from "./styleWriter";
import type { ConditionalFormat } from "./types";
import { attribute, child, sibling } from "./xml";
import type { XmlElement, XmlText } from "./xml";

type Format = NonNullable<ConditionalFormat["format"]>;

export class DifferentialFormats {
  private readonly elements: readonly XmlElement[];
  private readonly formats: Format[];

  constructor(
    private readonly styles: XmlText,
    color: ColorReader,
    private readonly usesInFile: FormatUses,
  ) {
    this.elements = child(styles.root, "dxfs")?.children ?? [];
    this.formats = this.elements.map((each) => readDifferentialFormat(each, color));
  }

  get(index: number): Format | undefined {
    return this.formats[index];
  }

  /** Where a format is, appended if it is new. */
  index(format: Format): number {
    const present = this.formats.findIndex((each, index) => sameRecord(each, format) && this.mayTake(index));
    return present < 0 ? this.formats.push(format) - 1 : present;
  }

  /** The styles part with what was appended or, where nothing was, without the last ones if nothing uses them any more. */
  addTo(styles: XmlText, uses: FormatUses): XmlText {
    const inFile = this.elements.length;
    const added = this.formats.slice(inFile).map((format) => this.text(format, this.numberFormatId(format)));
    const wasUsed = (index: number): boolean => this.usesInFile.references().dxfs.has(index);
    const isUsed = (index: number): boolean => uses.references().dxfs.has(index);
    return rewriteList(styles, "dxfs", added.length > 0 ? inFile : keptLength(inFile, wasUsed, isUsed), added);
  }

  /** One of the file may hold more than we read, or wait unused for its owner, who would lose it with our use of it. */
  private mayTake(index: number): boolean {
    const [element, format] = [this.elements[index], this.formats[index]];
    if (!element || !format) return true;
    const number = child(element, "numFmt");
    const isWhole = this.text(format, Number(number && attribute(number, "numFmtId"))) === this.styles.source(element);
    return isWhole && this.usesInFile.references().dxfs.has(index);
  }

  private text(format: Format, numberFormatId: number): string {
    return differentialText(format, numberFormatId, (local) => sibling(this.styles.root, local));
  }

  private numberFormatId({ numberFormat }: Format): number {
    const own = [...readNumberFormats(this.styles.root)];
    const known = own.find(([, code]) => code === numberFormat)?.[0];
    return known ?? Math.max(FIRST_OWN_FORMAT - 1, ...own.map(([each]) => each)) + 1;
  }
}
