import { createObjectModel } from "../members";
import { openPackage } from "../package";
import type { OpenBook } from "./types";
import { Workbook } from "./workbook";

/** Opens and calculates a workbook. */
export const openBook: OpenBook = (bytes, options) => new Workbook(openPackage(bytes), options, createObjectModel).open();
