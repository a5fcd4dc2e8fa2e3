// One language of the guide on this device: all its pages from one build, or none of them.
// `guide` stands above: its files by address from the language's folder on, each with the version of its bytes.
// An entry of the cache is an address with its version: what did not change stays, and nothing of two builds mixes.
"use strict";
(() => {
  const { scope } = self.registration;
  const STORE = "familienlotse " + scope;
  const PACKED = "familienlotse-packed"; // a header of entries
  const AT_ONCE = 6; // requests: more would only wait in the browser
  const ON_DEMAND = /\.(?:pdf|ics|png|jpe?g|webp)$/;
  const versions = new Map(
    Object.entries(guide.files).map(([name, version]) => [new URL(name, scope).href, version])
  );
  let tidy = false;

  self.addEventListener("install", (event) => {
    event.waitUntil(fill().then(() => self.skipWaiting()));
  });
  self.addEventListener("activate", (event) => {
    event.waitUntil(clear(0));
  });

  // Everything has to arrive: with one file missing this worker never starts, and the one before goes on.
  // What did arrive is there at the next try.
  async function fill() {
    const cache = await caches.open(STORE);
    const missing = await missingIn(cache);
    await needRoom(guide.bytes * (missing.length / versions.size));
    const next = missing.values();
    const one = async () => {
      for (const [href, version] of next) await fetchInto(cache, href, version);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    if ((await missingIn(cache)).length) throw new Error("something was removed meanwhile");
  }

  async function missingIn(cache) {
    const there = new Set((await cache.keys()).map(({ url }) => url));
    return [...versions].filter(([href, version]) => !there.has(href + "?" + version));
  }

  // Before anything is fetched: it costs a family's data.
  async function needRoom(bytes) {
    if (!navigator.storage || !navigator.storage.estimate) return;
    const { quota, usage } = await navigator.storage.estimate();
    if (quota - usage < bytes) throw new Error("no room");
  }

  // Past all caches on the way; what is of another build all the same is refused.
  async function fetchInto(cache, href, version) {
    const answer = await fetch(href.startsWith(scope) ? href : href + "?v=" + version, { cache: "reload" });
    const body = await answer.arrayBuffer();
    if (!answer.ok || (await versionOf(body)) !== version) throw new Error(href);
    await cache.put(href + "?" + version, packed(body, new Headers(answer.headers)));
  }

  // A fifth of the room on a small phone.
  function packed(body, headers) {
    if (!self.CompressionStream) return new Response(body, { headers });
    headers.set(PACKED, "gzip");
    return new Response(new Blob([body]).stream().pipeThrough(new CompressionStream("gzip")), { headers });
  }

  function unpacked(found) {
    if (!found || !found.headers.has(PACKED)) return found;
    const { headers } = found;
    return new Response(found.body.pipeThrough(new DecompressionStream("gzip")), { headers });
  }

  async function versionOf(body) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  self.addEventListener("fetch", (event) => {
    const { request } = event, url = new URL(request.url), goes = request.mode === "navigate";
    if (request.method !== "GET" || url.origin !== location.origin) return;
    if (goes) event.waitUntil(clear(1));
    const href = url.origin + url.pathname.replace(/(^|\/)index\.html$/, "$1");
    // A page that was open before an update goes on with the styles and scripts it names.
    const version = (!href.startsWith(scope) && url.searchParams.get("v")) || versions.get(href);
    if (versions.has(href)) event.respondWith(kept(request, href + "?" + version));
    else if (ON_DEMAND.test(href)) event.respondWith(newest(event, href));
    else if (href.endsWith(".js")) event.respondWith(kept(request, href, { ignoreSearch: true }));
    else if (goes) event.respondWith(fetch(request).catch(() => Response.redirect(scope)));
  });

  async function kept(request, key, how) {
    return (await inStore(key, how)) || fetch(request);
  }

  // Flyers: new from the network, or as they were when they were opened last.
  async function newest(event, href) {
    try {
      const answer = await fetch(event.request);
      if (answer.status === 200) event.waitUntil(keep(href, answer.clone()));
      return answer;
    } catch (error) {
      const found = await inStore(href);
      if (found) return found;
      throw error;
    }
  }

  async function inStore(key, how) {
    try {
      return unpacked(await (await caches.open(STORE)).match(key, how));
    } catch (error) {
      return undefined; // storage was forbidden since: there is still the network
    }
  }

  async function keep(href, answer) {
    try {
      await (await caches.open(STORE)).put(href, answer);
    } catch (error) {
      // No room: it was shown all the same.
    }
  }

  // Entries of builds before go as soon as no more than so many windows are open that may need them.
  async function clear(windows) {
    const { installing, waiting } = self.registration;
    if (tidy || installing || waiting || (await self.clients.matchAll()).length > windows) return;
    tidy = true;
    const cache = await caches.open(STORE);
    for (const { url } of await cache.keys()) {
      const [href, version] = url.split("?");
      if (version && versions.get(href) !== version) await cache.delete(url);
    }
  }
})();
