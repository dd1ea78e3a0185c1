import { createObjectModel } from "../members";
import { openPackage } from "../package";
import type { OpenOptions } from "./types";
import { Workbook } from "./workbook";

/** Opens and calculates a workbook; throws PackageError for what is none. */
export function openBook(bytes: Uint8Array, options: OpenOptions): Promise<Workbook> {
  return new Workbook(openPackage(bytes), options, createObjectModel).open();
}
