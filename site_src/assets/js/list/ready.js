// Puts the page and what it is made of where offline.js finds them; what was there of older versions goes.
// From a stick, and where nothing may be stored, there is no such place; the page works as long as it is open.
(async function () {
  "use strict";

  const page = document.getElementById("fl-list");
  if (!page || !("serviceWorker" in navigator)) return;
  try {
    const { scope } = await navigator.serviceWorker.register("offline.js");
    const made = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((one) => one.href || one.src);
    const german = page.dataset.german ? [new URL(page.dataset.german, location.href).href] : [];
    const urls = new Set([location.href.split("#")[0], ...made, ...german]);
    const store = await caches.open(scope), kept = await store.keys();
    await store.addAll([...urls]);
    await Promise.all(kept.filter(({ url }) => !urls.has(url)).map((request) => store.delete(request)));
    page.dataset.offline = "ready";
  } catch (error) {
    page.dataset.offline = "";
  }
})();
