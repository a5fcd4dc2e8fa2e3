// The page of the list: which offers are on it, in which language they stand there, and what is done with them.
(function (our) {
  "use strict";

  const get = (id) => document.getElementById(id);
  const page = get("fl-list");
  if (!page) return;
  const QUIET = 4; // modules around a code that have to stay light
  const entries = get("fl-list-entries"), said = page.dataset, notes = new Map();
  // own, german: what list.js tells, undefined until it is there; ids: what is on the list; mine: whether it is this
  // device's.
  let own, german, ids = [], mine = true;

  our.tell = (told) => {
    if (own) {
      german = told;
      show();
    } else {
      own = told;
      start();
    }
  };

  function start() {
    get("fl-list-plain").remove();
    page.hidden = false;
    read();
    listen();
    if (said.german) load(said.german);
  }

  function load(address) {
    document.head.append(Object.assign(document.createElement("script"), { src: address }));
  }

  // The address says what is on the list; without it this device does. Somebody else's list leaves one's own alone.
  function read() {
    const kept = our.resolved(our.kept(), own).ids, given = our.namesIn(location.hash);
    const back = !our.forgets() && history.state && history.state.mine;
    const found = our.resolved(given.length && !back ? given : our.kept(), own);
    ids = found.ids;
    mine = !given.length || back || !kept.length || same(ids, kept);
    our.fill(get("fl-list-notices"));
    for (const sentence of found.gone) notice(sentence);
    if (found.unknown) notice(our.filled(said.gone, { n: found.unknown }));
    if (found.over) notice(our.filled(said.over, { n: found.over, most: our.mostKept }));
    store();
  }

  const same = (some, others) => some.length === others.length && some.every((id) => others.includes(id));

  function listen() {
    entries.addEventListener("click", pressed);
    entries.addEventListener("input", ({ target }) => write(target));
    get("fl-list-print").addEventListener("click", () => print());
    get("fl-list-clear").addEventListener("click", () => take([], said.emptied));
    get("fl-list-take").addEventListener("click", () => {
      mine = true;
      store();
    });
    get("fl-list-own").addEventListener("click", () => {
      ids = our.resolved(our.kept(), own).ids;
      mine = true;
      store();
    });
    if (said.german) get("fl-list-sides").addEventListener("change", show);
    window.addEventListener("hashchange", read);
    window.addEventListener("storage", () => mine && ((ids = our.resolved(our.kept(), own).ids), store()));
  }

  function store() {
    ids = groups().flatMap(([, offers]) => offers);
    if (mine) our.keep(ids);
    const fragment = our.fragmentOf(ids.map((id) => our.offerOf(own, id).c));
    history.replaceState({ mine }, "", "#" + fragment);
    for (const link of document.querySelectorAll("a[hreflang]")) link.hash = fragment;
    show();
  }

  function sides() {
    const chosen = said.german && german ? get("fl-list-sides").querySelector(":checked").value : "own";
    return { own: [own], german: [german], both: [own, german] }[chosen];
  }

  function show() {
    const shown = sides(), title = get("fl-title");
    heading(title, shown, (told) => told.said.title);
    get("fl-list-other").hidden = mine;
    get("fl-list-empty").hidden = ids.length > 0;
    get("fl-list-full").hidden = !ids.length;
    page.classList.toggle("fl-list--both", shown.length > 1);
    our.fill(entries, ...groups().flatMap(([topic, offers]) => group(topic, offers, shown)));
    if (ids.length) code();
  }

  // [topic, ids] in the order in which the first offer of each stands on the list
  function groups() {
    const found = new Map();
    for (const id of ids) {
      const { t } = our.offerOf(own, id);
      found.set(t, (found.get(t) || []).concat(id));
    }
    return [...found];
  }

  function group(topic, offers, shown) {
    const title = document.createElement("h2"), list = document.createElement("ul");
    heading(title, shown, (told) => told.topics.find(([key]) => key === topic)[1]);
    list.className = "fl-list__group";
    list.append(...offers.map((id) => our.entryOf(id, shown, notes.get(id) || "", said.base)));
    return [title, list];
  }

  // The same in every language that is shown, each marked with its own.
  function heading(element, shown, text) {
    our.fill(element);
    shown.forEach((told, number) => {
      const part = document.createElement("span");
      Object.assign(part, { lang: told.language, dir: told.direction });
      our.put(part, text(told));
      element.append(...(number ? [" · ", part] : [part]));
    });
  }

  function write(field) {
    const entry = field.closest(".fl-kept");
    notes.set(entry.dataset.id, field.value);
    entry.querySelector(".fl-kept__written").textContent = field.value;
  }

  function pressed({ target }) {
    const button = target.closest("button");
    if (!button) return;
    const { id } = button.closest(".fl-kept").dataset, what = button.dataset.do;
    if (what === "remove") {
      take(ids.filter((other) => other !== id), our.filled(said.removed, { name: our.offerOf(sides()[0], id).n }));
      return;
    }
    ids = moved(id, what === "up" ? -1 : 1);
    store();
    entries.querySelector('[data-id="' + id + '"] [data-do="' + what + '"]').focus();
  }

  // One place on within its group; at the group's edge the whole group goes.
  function moved(id, step) {
    const all = groups(), number = all.findIndex(([, offers]) => offers.includes(id)), offers = all[number][1];
    const at = offers.indexOf(id), inside = at + step in offers;
    swap(inside ? offers : all, inside ? at : number, step);
    return all.flatMap(([, found]) => found);
  }

  function swap(list, at, step) {
    if (at + step in list) [list[at], list[at + step]] = [list[at + step], list[at]];
  }

  // Leaves only these on the list; that can be undone until the next time.
  function take(left, sentence) {
    const before = ids, line = notice(sentence, true), undo = get("fl-list-undo").content.firstElementChild.cloneNode(true);
    ids = left;
    store();
    undo.addEventListener("click", () => {
      line.remove();
      ids = before;
      store();
      get("fl-title").focus();
    });
    line.append(undo);
    undo.focus();
  }

  function notice(sentence, only) {
    const line = get("fl-list-notice").content.firstElementChild.cloneNode(true);
    our.put(line.firstElementChild, sentence);
    if (only) our.fill(get("fl-list-notices"), line);
    else get("fl-list-notices").append(line);
    return line;
  }

  // The page's address on the net, wherever it was opened from: a stick's leads nobody anywhere.
  function code() {
    const address = document.querySelector("link[rel=canonical]").href + "#", fragment = location.hash.slice(1);
    const rows = our.qrCode([address, fragment]), drawing = get("fl-list-qr");
    get("fl-list-address").textContent = address + fragment;
    drawing.toggleAttribute("hidden", !rows);
    if (!rows) return;
    const size = rows.length + 2 * QUIET;
    drawing.setAttribute("viewBox", [-QUIET, -QUIET, size, size].join(" "));
    drawing.firstElementChild.setAttribute("d", rows.map(outline).join(""));
  }

  // A little taller than a module, or thin white lines show between the rows on some screens.
  function outline(row, y) {
    return (row.join("").match(/0+|1+/g) || []).reduce(([path, x], run) => [
      run[0] === "1" ? path + "M" + x + " " + y + "h" + run.length + "v1.02h-" + run.length + "z" : path, x + run.length
    ], ["", 0])[0];
  }
})(window.familienlotse);
