import type { LineChange } from "../package/lines";
import { ApiError } from "../wire/definition";
import { areaAfter } from "./area";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

export interface HeldRange {
  readonly sheet: Sheet;
  area: Area;
}

const LEAST_ROOM = 1024;

/** The ranges that the add-in has got hold of: as in Excel, they go along when lines come or go. */
export class HeldRanges {
  private held: WeakRef<HeldRange>[] = [];
  private room = LEAST_ROOM;

  hold(range: HeldRange): void {
    if (this.held.length >= this.room) {
      this.held = this.held.filter((each) => each.deref() !== undefined);
      this.room = Math.max(LEAST_ROOM, 2 * this.held.length);
    }
    this.held.push(new WeakRef(range));
  }

  moveLines(sheet: Sheet, change: LineChange): void {
    this.held = this.held.filter((each) => {
      const range = each.deref();
      const area = range?.sheet === sheet ? areaAfter(range.area, change) : range?.area;
      if (range === undefined) return false;
      if (area === undefined) lose(range);
      else range.area = area;
      return area !== undefined;
    });
  }
}

/** Whoever uses a range whose cells are all deleted gets Excel's error. */
function lose(range: HeldRange): void {
  Object.defineProperty(range, "area", {
    get: () => {
      throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", "", 404);
    },
  });
}
