import { type ClassDefinition, type ObjectModel, type Ref, ApiError } from "../../../workbench/wire/definition";
import { Engine } from "../../../workbench/wire/engine";
import type { Action, ObjectPath, Request } from "../../../workbench/wire/protocol";

/** A model that has nothing to do with Excel: a shelf of books. The request shapes are those the real client sends. */
interface Volume {
  id: string;
  title: string;
  pages: string[];
  opened: number;
}

function shelf() {
  const volumes: Volume[] = ["甲", "乙", "丙"].map((title, index) => ({ id: `v${index + 1}`, title, pages: [`${title}1`], opened: 0 }));
  const ref = (volume: Volume): Ref => ({ type: "Volume", self: volume });
  const volume: ClassDefinition<Volume> = {
    idProperty: "id",
    properties: {
      id: { get: (self) => self.id },
      title: {
        get: (self) => self.title,
        set: (self, value) => {
          self.title = String(value);
        },
      },
      pages: { get: (self) => self.pages, lazy: true },
      weight: { get: () => 3 },
    },
    navigations: { spine: (self) => ({ type: "Spine", self }), sequel: () => null },
    methods: {
      open: (self) => {
        self.opened++;
      },
      countPages: (self) => self.pages.length,
      readAloud: async (self) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return self.title;
      },
      swap: (self, [other]) => {
        const { self: target } = other as { readonly self: Volume };
        [self.title, target.title] = [target.title, self.title];
      },
      tearUp: () => {
        throw new ApiError("AccessDenied", "不能撕", "Volume.tearUp", 403);
      },
      stumble: () => {
        throw new TypeError("绊倒了");
      },
      next: (self) => ref(volumes[volumes.indexOf(self) + 1] ?? self),
      nextOrNullObject: (self) => {
        const next = volumes[volumes.indexOf(self) + 1];
        return next === undefined ? null : ref(next);
      },
    },
  };
  const model: ObjectModel = {
    root: { type: "Shelf", self: volumes },
    classes: {
      Shelf: { navigations: { volumes: (self: Volume[]) => ({ type: "VolumeCollection", self }) } },
      VolumeCollection: {
        properties: { count: { get: (self: Volume[]) => self.length } },
        items: (self: Volume[]) => self.map(ref),
        indexer: (self: Volume[], key: unknown) => {
          const found = self.find(({ id, title }) => id === key || title === key);
          if (found === undefined) throw new ApiError("ItemNotFound", "没有这本", "VolumeCollection.getItem", 404);
          return ref(found);
        },
      },
      Volume: volume,
      Spine: { properties: { color: { get: () => "#FF0000" } } },
    },
  };
  return { volumes, model };
}

const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const VOLUMES: ObjectPath = { Id: 3, ObjectPathType: 4, Name: "Volumes", ParentObjectPathId: 1 };
const item = (id: number, key: string): ObjectPath => ({
  Id: id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [key] },
});
const method = (id: number, parent: number, name: string): ObjectPath => ({
  Id: id,
  ObjectPathType: 3,
  Name: name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: [] },
});

let lastAction = 100;
const action = (type: number, path: number, name = "", args: readonly unknown[] = []): Action => ({
  Id: ++lastAction,
  ActionType: type,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});
const query = (path: number, queryInfo: Action["QueryInfo"] = {}): Action => ({ ...action(2, path), QueryInfo: queryInfo });

function request(paths: readonly ObjectPath[], actions: readonly Action[]): Request {
  return { ObjectPaths: Object.fromEntries([ROOT, VOLUMES, ...paths].map((path) => [path.Id, path])), Actions: actions };
}

async function values(engine: Engine, paths: readonly ObjectPath[], actions: readonly Action[]): Promise<readonly unknown[]> {
  const response = await engine.process(request(paths, actions));
  expect(response.Error).toBeUndefined();
  return response.Results.map(({ Value }) => Value);
}

describe("object paths", () => {
  it("are followed over properties, indexers and methods, whatever the case of their names", async () => {
    const { model } = shelf();
    const paths = [item(5, "甲"), method(7, 5, "Next")];
    expect(await values(new Engine(model), paths, [query(7, { Select: ["title"] })])).toEqual([{ Id: "v2", Title: "乙" }]);
  });

  it("are resolved once in a batch, so that a method behind a path runs once", async () => {
    const { model } = shelf();
    let calls = 0;
    const counting: ObjectModel = {
      ...model,
      classes: { ...model.classes, Shelf: { methods: { make: () => ({ type: "Spine", self: ++calls }) } } },
    };
    await values(new Engine(counting), [method(5, 1, "Make")], [action(1, 5), query(5), query(5)]);
    expect(calls).toBe(1);
  });

  it("end in null objects without an error, also for what is reached from them", async () => {
    const { model } = shelf();
    const paths = [item(5, "丙"), method(7, 5, "NextOrNullObject"), { Id: 9, ObjectPathType: 4, Name: "Spine", ParentObjectPathId: 7 }];
    expect(await values(new Engine(model), paths, [action(1, 7), query(9), action(3, 7, "_KeepReference")])).toEqual([null, null, null]);
  });

  it("give methods the objects in place of path ids, but only where the client says so", async () => {
    const { model, volumes } = shelf();
    const swap = { ...action(3, 5, "Swap"), ArgumentInfo: { Arguments: [7], ReferencedObjectPathIds: [7] } };
    await values(new Engine(model), [item(5, "甲"), item(7, "乙")], [swap]);
    expect(volumes.map(({ title }) => title)).toEqual(["乙", "甲", "丙"]);
    const setNumber = { ...action(4, 5, "Title", [7]) };
    await values(new Engine(model), [item(5, "v1"), item(7, "v2")], [setNumber]);
    expect(volumes[0]?.title).toBe("7");
  });
});

describe("kept references", () => {
  it("name the same object in a later batch, until they are removed", async () => {
    const { model, volumes } = shelf();
    const engine = new Engine(model);
    const [, kept] = await values(engine, [item(5, "甲")], [action(3, 5, "_KeepReference"), action(1, 5)]);
    const reference = (kept as { readonly _ReferenceId: string })._ReferenceId;
    const path = { Id: 5, ObjectPathType: 6, Name: reference };
    await values(engine, [path], [action(4, 5, "Title", ["新"])]);
    expect(volumes[0]?.title).toBe("新");
    await values(engine, [], [action(3, 1, "_RemoveReference", [reference])]);
    const response = await engine.process(request([path], [query(5)]));
    expect(response.Error?.Code).toBe("InvalidReference");
  });
});

describe("load", () => {
  it("without a selection sends all members but the lazy ones", async () => {
    const { model } = shelf();
    expect(await values(new Engine(model), [item(5, "甲")], [query(5)])).toEqual([{ Id: "v1", Title: "甲", Weight: 3 }]);
  });

  it("sends lazy members when they are asked for", async () => {
    const { model } = shelf();
    expect(await values(new Engine(model), [item(5, "甲")], [query(5, { Select: ["pages"] })])).toEqual([{ Id: "v1", Pages: ["甲1"] }]);
  });

  it("reaches into navigations, and sends null for a null object there", async () => {
    const { model } = shelf();
    const asked = query(5, { Select: ["spine/color", "sequel/title"] });
    expect(await values(new Engine(model), [item(5, "甲")], [asked])).toEqual([{ Id: "v1", Spine: { Color: "#FF0000" }, Sequel: null }]);
  });

  it("sends a collection's items with their ids, its own members apart, from skip for top", async () => {
    const { model } = shelf();
    const asked = query(3, { Select: ["title", "count"], Skip: 1, Top: 1 });
    expect(await values(new Engine(model), [], [asked])).toEqual([{ Count: 3, _Items: [{ Id: "v2", Title: "乙" }] }]);
  });
});

describe("methods", () => {
  it("answer with their value, and with null when they give none", async () => {
    const { model, volumes } = shelf();
    expect(await values(new Engine(model), [item(5, "甲")], [action(3, 5, "CountPages"), action(3, 5, "Open")])).toEqual([1, null]);
    expect(volumes[0]?.opened).toBe(1);
  });

  it("that work asynchronously hold up the rest of the batch", async () => {
    const { model } = shelf();
    const actions = [action(3, 5, "ReadAloud"), action(4, 5, "Title", ["后"]), query(5, { Select: ["title"] })];
    expect(await values(new Engine(model), [item(5, "甲")], actions)).toEqual(["甲", { Id: "v1", Title: "后" }]);
  });
});

describe("a failing action", () => {
  it("ends the batch with its code and place; what ran before stays done", async () => {
    const { model, volumes } = shelf();
    const actions = [action(4, 5, "Title", ["先"]), action(3, 5, "TearUp"), action(4, 5, "Title", ["后"])];
    const response = await new Engine(model).process(request([item(5, "甲")], actions));
    expect(response.Error).toEqual({ Code: "AccessDenied", Message: "不能撕", Location: "Volume.tearUp", ActionIndex: 1, HttpStatusCode: 403 });
    expect(volumes[0]?.title).toBe("先");
  });

  it("on a null object says that the item was not found", async () => {
    const { model } = shelf();
    const response = await new Engine(model).process(request([item(5, "丙"), method(7, 5, "NextOrNullObject")], [action(4, 7, "Title", ["x"])]));
    expect(response.Error).toMatchObject({ Code: "ItemNotFound", HttpStatusCode: 404 });
  });

  it("that is a fault of ours is told apart and reported", async () => {
    const { model } = shelf();
    const faults: unknown[] = [];
    const engine = new Engine(model, { onFault: (error) => faults.push(error) });
    const response = await engine.process(request([item(5, "甲")], [action(3, 5, "Stumble")]));
    expect(response.Error).toMatchObject({ Code: "GeneralException", HttpStatusCode: 500 });
    expect(faults).toEqual([expect.any(TypeError)]);
  });
});

describe("what is not described", () => {
  it.each([
    ["a method", action(3, 5, "Burn"), "Volume.Burn"],
    ["a property to load", query(5, { Select: ["smell"] }), "Volume.smell"],
    ["a property to set", action(4, 5, "Smell", ["旧"]), "Volume.Smell (set)"],
    ["a property that can only be read", action(4, 5, "Weight", [1]), "Volume.weight (set)"],
  ])("%s is refused by name and counted", async (_what, asked, name) => {
    const engine = new Engine(shelf().model);
    for (const count of [1, 2]) {
      const response = await engine.process(request([item(5, "甲")], [asked]));
      expect(response.Error).toMatchObject({ Code: "ApiNotFound", Location: name });
      expect(engine.unimplemented.get(name)).toBe(count);
    }
  });

  it("includes services the host does not offer", async () => {
    const service = (name: string): Request => request([{ Id: 5, ObjectPathType: 2, Name: name }], [action(3, 5, "Ring")]);
    const engine = new Engine(shelf().model, { services: { "My.Bell": { methods: { Ring: () => "叮" } } } });
    expect((await engine.process(service("My.Bell"))).Results.map(({ Value }) => Value)).toEqual(["叮"]);
    expect((await engine.process(service("My.Phone"))).Error).toMatchObject({ Code: "ApiNotFound", Location: "My.Phone" });
    // A class of the model is no service.
    expect((await engine.process(service("Volume"))).Error).toMatchObject({ Code: "ApiNotFound" });
  });
});

describe("a restriction", () => {
  const engine = (): Engine =>
    new Engine(shelf().model, {
      restriction: (type, member) => (type === "Volume" && ["weight", "next"].includes(member) ? "ShelfApi 2.0" : undefined),
    });

  it("refuses members by name with what they need, without counting them as missing", async () => {
    const refused = engine();
    const response = await refused.process(request([item(5, "甲"), method(7, 5, "Next")], [query(7)]));
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", Location: "Volume.next" });
    expect(response.Error?.Message).toContain("ShelfApi 2.0");
    expect(refused.unimplemented.size).toBe(0);
  });

  it("leaves them out of an unselective load", async () => {
    expect(await values(engine(), [item(5, "甲")], [query(5)])).toEqual([{ Id: "v1", Title: "甲" }]);
  });
});

describe("a trace", () => {
  it("is answered in both ways the client looks for it", async () => {
    const response = await new Engine(shelf().model).process(request([], [action(5, 0, "Trace")]));
    expect(response.TraceIds).toEqual([lastAction]);
    expect(response.Results).toEqual([{ ActionId: lastAction, Value: null }]);
  });
});
