// Shows the town's own map after a tap, with the numbers of the list; nothing of it is fetched before.
// `files` stands above: what the map is made of, from this script on.
"use strict";
(() => {
  const box = document.getElementById("fl-map"), script = document.currentScript.src;
  const [show, closer, wider] = box.querySelectorAll("button");
  const [, said, sheet] = box.children;
  const address = (name) => new URL(files[name], script).href;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  show.addEventListener("click", () => {
    show.disabled = true;
    said.textContent = "…";
    drawn().then(begin, failed);
  });
  box.hidden = false;

  function failed() {
    show.disabled = false;
    sheet.hidden = true;
    box.parentElement.classList.remove("fl-mapped");
    said.textContent = box.dataset.failed;
  }

  function begin() {
    show.parentElement.hidden = true;
    said.textContent = "";
    sheet.querySelector("canvas").focus();
  }

  async function drawn() {
    const [library, style] = await Promise.all([
      import(address("library")), styled(), loaded("link", { rel: "stylesheet", href: address("rules") }),
      loaded("link", { rel: "stylesheet", href: address("look") }), loaded("script", { src: address("reader") }),
    ]);
    library.setWorkerUrl(address("worker"));
    library.addProtocol("pmtiles", new pmtiles.Protocol().tile);
    sheet.hidden = false; // it takes the size that it has
    box.parentElement.classList.add("fl-mapped");
    await ready(library, style);
  }

  function loaded(name, what) {
    return new Promise((onload, onerror) => {
      document.head.append(Object.assign(document.createElement(name), what, { onload, onerror }));
    });
  }

  // A style says its colours by the names of ours; from where its tiles, letters and signs come is said here.
  async function styled() {
    const text = await (await fetch(address("style"))).text();
    const style = JSON.parse(text, (_, value) => (/^--fl-/.test(value) ? colour(value) : value));
    for (const source of Object.values(style.sources)) {
      if (source.type === "vector") source.url = "pmtiles://" + address("tiles");
    }
    for (const name of ["glyphs", "sprite"]) {
      if (style[name]) style[name] = new URL("./", address("style")).href + style[name];
    }
    return style;
  }

  // As numbers: where the device has colours of its own, ours may be one of these.
  function colour(name) {
    box.style.cssText = `forced-color-adjust: none; color: var(${name})`;
    const found = getComputedStyle(box).color;
    box.removeAttribute("style");
    return found;
  }

  // The places of the page: those of a list with its numbers, or the one that a phone's own map app is told of.
  function places() {
    return [...document.querySelectorAll("[data-at], a[href^='geo:']")].map((place, number) => {
      const [latitude, longitude] = (place.dataset.at || place.getAttribute("href")).match(/-?\d+(\.\d+)?/g).map(Number);
      return { at: [longitude, latitude], number: String(number + 1), place };
    });
  }

  function ready(library, style) {
    const there = places();
    const bounds = there.reduce((all, { at }) => all.extend(at), new library.LngLatBounds());
    const map = new library.Map({
      container: sheet.firstElementChild, style, bounds,
      fitBoundsOptions: { padding: 48, maxZoom: 16 },
      attributionControl: false, // it stands below, in the page
      cooperativeGestures: true, scrollZoom: false, dragRotate: false, touchPitch: false,
      locale: { "Map.Title": box.dataset.label, "CooperativeGesturesHandler.MobileHelpText": box.dataset.touch },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    for (const one of there) new library.Marker({ element: mark(one) }).setLngLat(one.at).addTo(map);
    closer.onclick = () => map.zoomIn();
    wider.onclick = () => map.zoomOut();
    dark.onchange = async () => map.setStyle(await styled());
    return new Promise((done, refused) => map.once("load", done).once("error", refused)).catch((error) => {
      map.remove();
      throw error;
    });
  }

  function mark({ number, place }) {
    const sign = document.createElement("a");
    sign.className = "fl-map__mark";
    sign.textContent = number;
    if (place.id) sign.href = "#" + place.id;
    else sign.setAttribute("role", "img");
    const said = place.id ? place.querySelectorAll("a") : place.closest("li, dd").querySelectorAll("address");
    sign.setAttribute("aria-label", [number, ...[...said].map((part) => part.innerText)].join(" "));
    return sign;
  }
})();
