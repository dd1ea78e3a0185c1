import type { Value } from "../core/value";

/** What stands in a cell to say that what it is about has not been done. */
const NOT_DONE = /^(?:否|无|没有|没|未|未评|未办|未做|未交|未报|未检|未查|未完成|未开展|未进行|未落实|尚未.*|暂无|待办|待补|×|✗|✘|[-－–—/／]+)$/;

/** Whether a cell is filled with nothing but words for "not done": 未评, 无, 否. A blank says nothing. */
export function saysNotDone(value: Value): boolean {
  switch (value.kind) {
    case "text":
      return NOT_DONE.test(value.text.trim());
    case "truth":
      return !value.truth;
    case "number":
    case "date":
    case "missing":
    case "notApplicable":
      return false;
  }
}
