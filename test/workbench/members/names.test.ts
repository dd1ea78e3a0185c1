import { readFileSync } from "node:fs";

import { closeModels, openModel } from "./model";

afterEach(closeModels);

interface Members {
  readonly scalars: Set<string>;
  readonly writable: Set<string>;
  readonly navigations: Set<string>;
  readonly methods: Set<string>;
}

/** The object model as Microsoft's client library spells it, read out of its debug build. */
function clientLibrary(): Map<string, Members> {
  const lines = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8").split(/\r?\n/);
  const classes = new Map<string, Members>();
  let current: Members | undefined;
  lines.forEach((line, index) => {
    const opened = /^ {4}var (\w+) = \(function \(_super\) \{$/.exec(line)?.[1];
    if (opened !== undefined) classes.set(opened, (current = { scalars: new Set(), writable: new Set(), navigations: new Set(), methods: new Set() }));
    const list = () => JSON.parse(/return (\[.*\])/.exec(lines[index + 2] ?? "")?.[1] ?? "[]") as unknown[];
    if (line.includes('"_scalarPropertyNames"')) list().forEach((name) => current?.scalars.add(String(name)));
    if (line.includes('"_navigationPropertyNames"')) list().forEach((name) => current?.navigations.add(String(name)));
    if (line.includes('"_scalarPropertyUpdateable"')) {
      const names = [...(current?.scalars ?? [])];
      list().forEach((writable, place) => writable === true && current?.writable.add(names[place] ?? ""));
    }
    const method = /^ {8}\w+\.prototype\.(\w+) = function/.exec(line)?.[1];
    if (method !== undefined) current?.methods.add(method);
  });
  return classes;
}

describe("the members of the object model", () => {
  it("are all members of the client library, of the same kind", async () => {
    const library = clientLibrary();
    expect(library.get("Range")?.writable.has("values")).toBe(true);
    const { book } = await openModel();
    const wrong = Object.entries(book.objectModel.classes).flatMap(([type, { properties, navigations, methods }]) => {
      const known = library.get(type);
      const settable = Object.entries(properties ?? {}).filter(([, property]) => property.set !== undefined);
      const check = (names: string[], kind: keyof Members) => names.filter((name) => known?.[kind].has(name) !== true).map((name) => `${type}.${name} (${kind})`);
      return [
        ...check(Object.keys(properties ?? {}), "scalars"),
        ...check(settable.map(([name]) => name), "writable"),
        ...check(Object.keys(navigations ?? {}), "navigations"),
        ...check(Object.keys(methods ?? {}), "methods"),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("lead only to classes that are there", async () => {
    const { book } = await openModel();
    const classes = book.objectModel.classes;
    const missing = new Set<string>();
    const visit = (type: string, self: unknown, depth: number) => {
      const found = classes[type];
      if (found === undefined) return void missing.add(type);
      if (depth === 0) return;
      for (const lead of Object.values(found.navigations ?? {})) {
        const ref = lead(self);
        if (ref !== null) visit(ref.type, ref.self, depth - 1);
      }
      for (const ref of found.items?.(self) ?? []) visit(ref.type, ref.self, depth - 1);
    };
    visit("Workbook", book.objectModel.root.self, 4);
    const range = classes["Worksheet"]?.methods?.["getRange"]?.(classes["WorksheetCollection"]?.items?.(book.objectModel.root.self)[0]?.self, ["A1:B2"]);
    expect(range).toMatchObject({ type: "Range" });
    visit("Range", (range as { self: unknown }).self, 4);
    expect([...missing]).toEqual([]);
  });
});
