/**
 * The service worker: keeps the add-in's own files on this computer, so that an opened workbook can be appraised when the school's
 * network is down. office.js is Microsoft's and is not kept. The build puts in what it has made (scripts/offlinePlugin.cjs).
 */
const { build, page, files } = self.BUILT;

const PREFIX = "bzr-";
const KEPT = PREFIX + build;
/** An open pane goes on with the files of the build that it began with. */
const BUILDS = 2;
/** A page that has not come by then is taken from what is kept. In milliseconds. */
const PATIENCE = 4_000;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
self.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name === page) event.respondWith(freshPage(event.request));
  // Their names say what is in them.
  else if (name?.endsWith(".js")) event.respondWith(keptFile(event.request));
});

async function keepAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll([page, ...files]);
  await self.skipWaiting();
}

async function forgetOlder() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  await Promise.all(builds.slice(0, -BUILDS).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The file's name where it is one of the add-in's. */
function nameOf({ url, method }) {
  const folder = self.registration.scope;
  const [address] = url.split(/[?#]/);
  return method === "GET" && address.startsWith(folder) ? address.slice(folder.length) : undefined;
}

/** The newest page there is: a new build is never held up by what is kept of an older one. */
async function freshPage(request) {
  const fetched = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  if (fetched?.ok) return fetched;
  const cache = await caches.open(KEPT);
  return (await cache.match(page)) ?? fetched ?? Response.error();
}

async function keptFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}
