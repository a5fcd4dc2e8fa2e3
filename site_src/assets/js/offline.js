// Keeps the guide in the page's language on this device and says so; whoever does not want that removes it.
// What it says is in offline.json, in the page's language. keep.js loads it.
"use strict";
(() => {
  const REFUSED = "familienlotse refused"; // a cache with nothing in it: all that is kept of that wish
  const line = document.querySelector(".fl-offline");
  const guide = new URL("./", document.querySelector("link[rel=manifest]").href).href; // the language's folder
  const [text, button] = line.children;

  begin().catch(() => {}); // storage is forbidden or full, or there is no network: the page is there without

  async function begin() {
    const said = await (await fetch(guide + "offline.json")).json();
    const registered = await navigator.serviceWorker.getRegistration(guide);
    alone(said);
    if (registered && registered.scope === guide && registered.active) kept(said);
    else if (document.querySelector(".fl-exit")) return; // who may have to leave quickly leaves no trace
    else if ((await caches.has(REFUSED)) || sparing()) offered(said);
    else await keep(said);
  }

  const sparing = () => Boolean(navigator.connection && navigator.connection.saveData);

  async function keep(said) {
    await navigator.serviceWorker.register(guide + "sw.js", { scope: guide });
    await navigator.serviceWorker.ready;
    line.setAttribute("role", "status");
    line.classList.add("fl-offline--new");
    for (const kind of ["click", "focusin"]) document.addEventListener(kind, read);
    kept(said);
  }

  // Told once, in sight; from then on in the footer.
  function read({ target }) {
    if (!line.contains(target)) line.classList.remove("fl-offline--new");
  }

  const kept = (said) => show(said.kept, said.remove, () => remove(said));
  const offered = (said) => show(said.could, said.keep, () => wanted(said));

  function show(words, label, pressed) {
    text.textContent = words;
    button.textContent = label;
    button.onclick = () => pressed().catch(() => {});
    button.disabled = line.hidden = false;
  }

  async function wanted(said) {
    button.disabled = true;
    await caches.delete(REFUSED);
    await keep(said);
  }

  // In all languages of the guide that this device has: the page's menu knows which there are.
  async function remove(said) {
    button.disabled = true;
    await caches.open(REFUSED);
    const tags = new Set([...document.querySelectorAll(".fl-languages a[hreflang]")].map((link) => link.hreflang));
    const scopes = new Set([guide, ...[...tags].map((tag) => new URL("../" + tag + "/", guide).href)]);
    for (const scope of scopes) {
      const registered = await navigator.serviceWorker.getRegistration(scope);
      if (registered && registered.scope === scope) await registered.unregister();
      await caches.delete("familienlotse " + scope);
    }
    line.classList.remove("fl-offline--new");
    offered(said);
  }

  // An offer may have closed since: a page without a network says of which day it is.
  function alone(said) {
    const notice = Object.assign(document.createElement("p"), { id: "fl-alone", className: "fl-demo" });
    const look = () => (notice.hidden = navigator.onLine);
    notice.textContent = said.alone;
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    look();
    document.querySelector(".fl-header").before(notice);
  }
})();
