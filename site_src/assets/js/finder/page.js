// The finder's page: listens, asks the engine, shows. What it shows is in find.html; the page's words are its data.
(function (our) {
  "use strict";

  const STEP = 20; // results that are shown at once
  const WEAK = 6; // and so many where nothing fits well: whom to turn to comes after them
  const LINES = 2; // numbers to call at once: the first result has to stay in sight
  const NARROW = "(max-width: 53.99em)";
  const narrow = () => matchMedia(NARROW).matches;
  const get = (id) => document.getElementById(id);
  const form = get("finder");
  if (!form) return;
  const field = form.elements.q, panel = get("fl-panel"), opener = get("fl-opener"), said = form.dataset;
  const controls = [...panel.querySelectorAll("option[value*='='], input")];
  let state, shown = 0, others = false, planned = 0, counting = 0;

  our.taken = (tier) => {
    if (tier.cards) start();
    else if (state.query && !get("fl-results").contains(document.activeElement)) show();
  };

  function start() {
    const typed = field.value;
    if (!narrow()) opened(true);
    state = our.asked(our.index, location.search, now());
    if (typed) state.query = typed;
    listen();
    withoutPlain();
    show();
    if (state.query && cameAnew() && narrow()) requestAnimationFrame(toTop);
    (window.requestIdleCallback || setTimeout)(() => load(said.more));
  }

  // The list for those without scripts, of which the rest, or all, may still be to come.
  function withoutPlain() {
    form.classList.add("fl-find--on");
    const remove = () => get("fl-plain").remove();
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", remove);
    else remove();
  }

  function listen() {
    field.addEventListener("input", () => change({ query: field.value, chosen: state.chosen }, false));
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !field.value) return;
      event.preventDefault();
      change({ query: "", chosen: state.chosen }, false);
    });
    // The keyboard covers half of a phone: the field goes up, and the first result stands below it.
    field.addEventListener("focus", () => narrow() && toTop());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      field.blur();
    });
    opener.addEventListener("click", () => opened(panel.hidden));
    panel.addEventListener("change", ({ target }) => choose(...valueOf(target)));
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !narrow()) return;
      opened(false);
      opener.focus();
    });
    // A chip that was tapped is gone by now, and was not beside the choices.
    document.addEventListener("click", ({ target }) => {
      if (target.isConnected && !form.contains(target) && narrow()) opened(false);
    });
    get("fl-more").addEventListener("click", more);
    for (const place of ["fl-chips", "fl-notice"]) get(place).addEventListener("click", pressed);
    window.addEventListener("popstate", () => {
      state = our.asked(our.index, location.search, now());
      shown = 0;
      show();
    });
  }

  const now = () => our.nowThere(our.index, new Date());
  const cameAnew = () => performance.getEntriesByType("navigation").every((entry) => entry.type === "navigate");
  const toTop = () => form.scrollIntoView({ block: "start", behavior: "instant" });

  function opened(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open && state) show();
  }

  function load(script) {
    document.head.append(Object.assign(document.createElement("script"), { src: script }));
  }

  // What somebody types changes the page's address, what they choose makes a new one to come back from.
  function change(next, isStep) {
    state = next;
    shown = 0;
    cancelAnimationFrame(planned);
    if (isStep) {
      show();
      remember("pushState");
    } else
      planned = requestAnimationFrame(() => {
        show();
        setTimeout(remember, 0, "replaceState"); // takes longer than a search
      });
  }

  function remember(way) {
    try {
      history[way](null, "", our.addressOf(state));
    } catch (error) {
      // Some browsers count how often; the page works without.
    }
  }

  const choose = (name, value) => change({ query: state.query, chosen: our.choose(state.chosen, name, value) }, true);

  // "topic=health" of a control, or ["topic", ""]
  function valueOf(control) {
    const [name, value] = control.value.split("=");
    return control.type === "checkbox" && !control.checked ? [name, ""] : value ? [name, value] : [control.dataset.name, ""];
  }

  function pressed({ target }) {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.choice) choose(...button.dataset.choice.split("="));
    else change({ query: state.query, chosen: {} }, true);
    (get("fl-chips").querySelector("button") || opener).focus();
  }

  function more() {
    const results = get("fl-results"), before = results.children.length;
    shown = before + STEP;
    show();
    results.children[before].querySelector("a").focus();
  }

  function show() {
    const time = now(), index = our.index, chosen = state.chosen;
    const found = our.search(index, state.query, { district: our.districtChosen(index, chosen) });
    if (found.foreign && !others) loadOthers();
    const tests = Object.keys(chosen).map((name) => [our.groupOf(name), our.facet(index, name, chosen[name], time)]);
    const kept = found.results.filter(({ offer }) => tests.every(([, test]) => test(offer)));
    const count = Math.max(shown, found.weak ? WEAK : STEP), first = kept.slice(0, count);
    const card = (offer, because) => our.card(index, offer, because, chosen, said, time);
    if (field.value !== state.query) field.value = state.query;
    say(get("fl-count"), found.weak && (kept.length || !tests.length) ? said.weak : counted(kept.length));
    showHelplines(found.helplines.slice(0, LINES).map((number) => index.helplines[number]));
    our.fill(get("fl-results"), ...first.map(({ offer }) => card(offer, found)));
    get("fl-more").hidden = kept.length <= count;
    showContacts(our.contactsOf(found, first).map((offer) => card(offer, { words: [], meant: [] })));
    showChosen(found, tests);
    showNotice(found, kept, tests);
    cancelAnimationFrame(counting);
    if (!panel.hidden) counting = requestAnimationFrame(() => setTimeout(showCounts, 0, found, tests, time)); // results first
  }

  function loadOthers() {
    others = true;
    load(said.others);
  }

  const say = (element, text) => element.textContent !== text && (element.textContent = text);
  const kindOf = new Intl.PluralRules(said.language.split("-")[0]);
  const counted = (n) => our.filled(said["count" + kindOf.select(n)] || said.countother, { n });
  const copy = (id) => get(id).content.firstElementChild.cloneNode(true);

  function showHelplines(lines) {
    get("fl-urgent").hidden = !lines.length;
    our.fill(get("fl-helplines"), ...lines.map(([number, href, name, summary]) => {
      const element = copy("fl-helpline"), call = element.querySelector("a");
      our.put(element.querySelector("strong"), name);
      our.put(element.querySelector("p > span"), summary);
      our.put(call.lastElementChild, number);
      call.href = href;
      return element;
    }));
  }

  function showContacts(cards) {
    our.fill(get("fl-contacts"), ...cards);
    get("fl-turn").hidden = !cards.length;
  }

  // What is chosen, each to be taken back; and what the words name and could be chosen: an age, a district.
  function showChosen({ age, district }, tests) {
    const { chosen } = state, groups = tests.map(([group]) => group);
    const could = [];
    if (age !== undefined && !groups.includes("stage")) could.push(...stageOf(age));
    if (district !== undefined && !groups.includes("place")) could.push("district=" + our.index.districts[district][0]);
    our.fill(
      get("fl-chips"),
      ...Object.keys(chosen).map((name) => chip("fl-chosen", name + "=", label(name, chosen[name]))),
      ...could.filter(controlOf).map((choice) => chip("fl-could", choice, label(...choice.split("="))))
    );
    const count = groups.length;
    get("fl-opener-count").textContent = count || "";
    for (const control of controls) {
      const [name, value] = control.value.split("="), is = chosen[name] === value;
      if (control.type === "checkbox") control.checked = is;
      else if (is) control.selected = true;
    }
    for (const select of panel.querySelectorAll("select"))
      if (!groups.includes(our.groupOf(select.dataset.name))) select.value = "";
  }

  // In whole years, before that the phase of life.
  function stageOf(months) {
    const phase = our.index.phases.find((one) => one.length > 2 && one[2] <= months && (one[3] === null || months <= one[3]));
    return months >= 12 ? ["age=" + Math.floor(months / 12)] : phase ? ["phase=" + phase[0]] : [];
  }

  function controlOf(choice) {
    return controls.find((control) => control.value === choice);
  }

  function label(name, value) {
    const control = controlOf(name + "=" + value);
    return control ? control.dataset.label : value;
  }

  function chip(template, choice, text) {
    const button = copy(template);
    button.dataset.choice = choice;
    our.put(button.querySelector("span"), text);
    return button;
  }

  // Nothing fits well, or the choices leave nothing: what would help.
  function showNotice(found, kept, tests) {
    get("fl-notice").hidden = kept.length > 0 && !found.weak;
    get("fl-none").hidden = kept.length > 0 || !tests.length;
    if (kept.length) return;
    const names = Object.keys(state.chosen), buttons = [];
    names.forEach((name, number) => {
      const left = found.results.filter(({ offer }) => tests.every(([, test], other) => other === number || test(offer)));
      if (!left.length) return;
      const text = our.filled(said.without, { choice: label(name, state.chosen[name]), count: counted(left.length) });
      buttons.push(chip("fl-drop", name + "=", text));
    });
    if (!buttons.length) buttons.push(copy("fl-drop-all"));
    our.fill(get("fl-drops"), ...buttons);
  }

  function showCounts(found, tests, time) {
    const choices = controls.map((control) => control.value.split("="));
    const counts = our.counts(our.index, found.results.map(({ offer }) => offer), tests, choices, time);
    controls.forEach((control, number) => {
      const count = counts[number], chosen = control.checked || control.selected;
      control.disabled = !count && !chosen;
      if (control.type === "checkbox") say(control.parentElement.querySelector(".fl-count"), String(count));
      else say(control, control.dataset.label + " (" + count + ")");
    });
  }
})(window.familienlotse);
