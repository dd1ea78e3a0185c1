// Loaded before a program (node --import): its pages, and it itself, tell one and the same moment, so that what is saved
// does not depend on when. Date.now goes on, for time limits are measured by it.
import vm from "node:vm";

const STOP = `Date = new Proxy(Date, { construct: (date, parts) => parts.length === 0 ? new date(2026, 10, 24, 9, 5) : new date(...parts) })`;

vm.runInThisContext(STOP);
const { createContext } = vm;
vm.createContext = (...settings) => {
  const page = createContext(...settings);
  vm.runInContext(STOP, page);
  return page;
};
