// What 一键考核 takes, from the cells of the sheets to what is to be written, as multiples of parsing the same cells from JSON: processor
// time, peak memory, and how it grows with the number of people; and what LibreOffice takes to calculate the same with native formulas.
//   npm run bench -- --sizes 500,5000    only these numbers of people
//   npm run --silent bench -- --json     only this, as JSON
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bounded } from "./support/bounded";
import { hasLibreOffice, measureLibreOffice, type LibreOfficeFigures } from "./support/libreOffice";
import { measureEngine, type EngineFigures } from "./support/measureEngine";
import { exponentsOf, HEADING, inJson, lineOf, rounded, type BySize, type Measured } from "./support/report";
import { works, type WorkName } from "./support/works";

const SIZES = [500, 5_000, 50_000];
/** Of whom an appraisal is kept beside those that are measured. */
const FEW_PEOPLE = 100;
const LIBRE_OFFICE = "LibreOffice";
const LIBRE_OFFICE_PEOPLE = 5_000;
const SELF = fileURLToPath(import.meta.url);

const child = option("--measure");
if (child === undefined) await measureAll(option("--sizes")?.split(",").map(Number) ?? SIZES, process.argv.includes("--json"));
else console.log(JSON.stringify(measure(child, Number(option("--people")))));

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

/** In a process of its own, so that memory and warmth are its own. */
function measure(name: string, people: number): EngineFigures | LibreOfficeFigures {
  if (name === LIBRE_OFFICE) return measureLibreOffice(works.S1A(people), people, path.join(path.dirname(SELF), "libreOffice"));
  return measureEngine(works[name as WorkName](people), people, works[name as WorkName](Math.min(people, FEW_PEOPLE)));
}

async function measureAll(sizes: readonly number[], json: boolean): Promise<void> {
  const say = (line: string): void => (json ? undefined : console.log(line));
  say(`processor time of 一键考核; JSON.parse of the same cells = 1\n${HEADING}`);
  const figures = new Map<string, BySize>();
  for (const name of Object.keys(works)) {
    // How it grows, S1A says; the others, what another kind of scheme costs.
    figures.set(name, await measureSizes(name, name === "S1A" ? sizes : [Math.min(...sizes)], say));
  }
  for (const { from, to, exponent } of exponentsOf(figures.get("S1A") ?? new Map())) say(`growth from ${from} to ${to} people: ${exponent?.toFixed(2) ?? "unknown, a size is over"}`);
  const native = sizes.includes(LIBRE_OFFICE_PEOPLE) ? await measureNative() : undefined;
  if (native) say(`LibreOffice, S1A × ${LIBRE_OFFICE_PEOPLE} with native formulas: ${"over" in native ? native.over : native.recalculation.toFixed(1)}`);
  if (json) console.log(JSON.stringify({ ...Object.fromEntries([...figures].map(([name, bySize]) => [name, inJson(bySize)])), ...(native ? { [LIBRE_OFFICE]: { [LIBRE_OFFICE_PEOPLE]: nativeInJson(native) } } : {}) }));
}

/** From the smallest on: what is over with fewer people is not tried with more. */
async function measureSizes(name: string, sizes: readonly number[], say: (line: string) => void): Promise<BySize> {
  const bySize = new Map<number, Measured<EngineFigures>>();
  let over: number | undefined;
  for (const people of [...sizes].sort((a, b) => a - b)) {
    const figures = over === undefined ? await inChild<EngineFigures>(name, people) : { over: `${over} people are over already` };
    if ("over" in figures) over ??= people;
    bySize.set(people, figures);
    say(lineOf(name, people, figures));
  }
  return bySize;
}

async function measureNative(): Promise<Measured<LibreOfficeFigures>> {
  return hasLibreOffice() ? inChild<LibreOfficeFigures>(LIBRE_OFFICE, LIBRE_OFFICE_PEOPLE) : { over: "there is no soffice here" };
}

function nativeInJson(native: Measured<LibreOfficeFigures>): unknown {
  return "over" in native ? native : { recalculation: rounded(native.recalculation) };
}

async function inChild<T>(name: string, people: number): Promise<Measured<T>> {
  const ended = await bounded(process.execPath, ["--expose-gc", SELF, "--measure", name, "--people", String(people)]);
  return ended.kind === "done" ? (JSON.parse(ended.stdout) as T) : { over: ended.reason };
}
