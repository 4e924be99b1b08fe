/**
 * Keeps the files of one build and answers from them: the page works offline once it was loaded, and never mixes two builds.
 * A new build is fetched in the background and taken when the last page of the old one is closed.
 */

const cacheName = `vatsc-playground-${"VERSION"}`;
const files = ["FILES"];

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith("vatsc-playground-") && name !== cacheName)
      .map((name) => caches.delete(name)),
  );
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function answer(request) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request.mode === "navigate" ? "./" : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
