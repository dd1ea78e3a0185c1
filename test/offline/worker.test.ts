import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";

const WORKER = readFileSync(path.join(__dirname, "../../src/offline/worker.js"), "utf8");
const FOLDER = "https://school.example/addin/";
const PAGE = `${FOLDER}taskpane.html`;
const BUILT = { build: "2", page: "taskpane.html", files: ["taskpane.b.js", "7.b.js"] };

type Store = Map<string, Map<string, string>>;
interface Event {
  readonly request: { readonly url: string; readonly method: string };
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

/** The worker of a build in a browser that keeps these files, over a network that has these, or none. */
function workerOver(kept: Store, network: ReadonlyMap<string, string> | undefined) {
  const listeners = new Map<string, (event: Event) => void>();
  const whole = (name: string): string => new URL(name, FOLDER).href;
  const fetchFile = (file: string | { readonly url: string }): Promise<Response> => {
    const text = network?.get(whole(typeof file === "string" ? file : file.url).replace(/\?.*/, ""));
    if (network === undefined) return Promise.reject(new TypeError("no network"));
    return Promise.resolve(new Response(text ?? null, { status: text === undefined ? 404 : 200 }));
  };
  const answerOf = (files: ReadonlyMap<string, string>, file: string | { readonly url: string }): Response | undefined => {
    const text = files.get(whole(typeof file === "string" ? file : file.url));
    return text === undefined ? undefined : new Response(text);
  };
  const open = (name: string) => {
    const files = kept.get(name) ?? new Map<string, string>();
    kept.set(name, files);
    return Promise.resolve({
      addAll: async (names: readonly string[]) => {
        for (const each of names) files.set(whole(each), await (await fetchFile(each)).text());
      },
      match: (file: string) => Promise.resolve(answerOf(files, file)),
    });
  };
  const caches = {
    open,
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    match: (request: { readonly url: string }) => Promise.resolve([...kept.values()].flatMap((files) => answerOf(files, request) ?? [])[0]),
  };
  const self = {
    BUILT,
    registration: { scope: FOLDER },
    clients: { claim: () => Promise.resolve() },
    skipWaiting: () => Promise.resolve(),
    addEventListener: (type: string, listener: (event: Event) => void) => void listeners.set(type, listener),
  };
  runInNewContext(WORKER, { self, caches, fetch: fetchFile, Response, AbortSignal });
  const tell = async (type: string, url = "", method = "GET"): Promise<Response | undefined> => {
    let work: Promise<unknown> | undefined;
    let answer: Promise<Response> | undefined;
    listeners.get(type)?.({
      request: { url, method },
      waitUntil(given) {
        work = given;
      },
      respondWith(given) {
        answer = given;
      },
    });
    await work;
    return answer;
  };
  return { tell, ask: async (url: string, method?: string) => (await tell("fetch", url, method))?.text() };
}

const of = (files: Readonly<Record<string, string>>): Map<string, string> => new Map(Object.entries(files).map(([name, text]) => [FOLDER + name, text]));
const online = of({ "taskpane.html": "page of 2", "taskpane.b.js": "pane", "7.b.js": "seven" });

describe("the add-in's own files", () => {
  it("are all kept by the time the worker is installed", async () => {
    const kept: Store = new Map();
    await workerOver(kept, online).tell("install");
    expect(kept).toEqual(new Map([["bzr-2", online]]));
  });

  it("come from what is kept when there is no network, the page whatever is asked of it", async () => {
    const { ask } = workerOver(new Map([["bzr-2", online]]), undefined);
    expect(await ask(`${PAGE}?_host_Info=Excel$Win32`)).toBe("page of 2");
    expect(await ask(`${FOLDER}7.b.js`)).toBe("seven");
  });

  it("are the newest ones while there is a network: the page says which", async () => {
    const { ask } = workerOver(new Map([["bzr-2", of({ "taskpane.html": "page of 2" })]]), of({ "taskpane.html": "page of 3" }));
    expect(await ask(PAGE)).toBe("page of 3");
  });

  it("stay those of the build that an open pane began with", async () => {
    const { ask } = workerOver(new Map([["bzr-1", of({ "7.a.js": "older seven" })], ["bzr-2", online]]), online);
    expect(await ask(`${FOLDER}7.a.js`)).toBe("older seven");
  });

  it("are fetched where they are not kept", async () => {
    expect(await workerOver(new Map(), online).ask(`${FOLDER}7.b.js`)).toBe("seven");
  });

  it("are kept of two builds, and what is not ours is left alone", async () => {
    const kept: Store = new Map(["bzr-0", "other", "bzr-1", "bzr-2"].map((name) => [name, new Map()]));
    await workerOver(kept, online).tell("activate");
    expect([...kept.keys()]).toEqual(["other", "bzr-1", "bzr-2"]);
  });

  it("are all that the worker answers for", async () => {
    const { ask } = workerOver(new Map([["bzr-2", online]]), online);
    for (const url of ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", `${FOLDER}functions.json`, "https://school.example/other.js"]) expect(await ask(url)).toBeUndefined();
    expect(await ask(`${FOLDER}7.b.js`, "POST")).toBeUndefined();
  });

  it("say what the server says where nothing is kept", async () => {
    const { tell } = workerOver(new Map(), new Map());
    expect((await tell("fetch", PAGE))?.status).toBe(404);
  });
});
