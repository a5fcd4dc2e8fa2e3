// An offer on the list, in one language or in two beside each other. Its markup is in the templates of kept.html.
(function (our) {
  "use strict";

  const FACTS = ["h", "a", "p", "k", "r", "l"]; // in the order of the page of an offer
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  // `sides`: what list.js tells, a language each, the first of which names the buttons; `note`: what was written there;
  // `base`: the way to the page's language's folder
  our.entryOf = (id, sides, note, base) => {
    const element = copy("fl-list-entry"), [label, field] = element.querySelector("label").children;
    const name = our.offerOf(sides[0], id).n;
    element.dataset.id = id;
    for (const told of sides) element.querySelector(".fl-kept__sides").append(sideOf(our.offerOf(told, id), told, base));
    our.put(label, sides.map(({ said }) => said.notes).join(" · "));
    field.setAttribute("aria-label", label.textContent + ": " + our.unmarked(name));
    field.value = note;
    element.querySelector(".fl-kept__written").textContent = note;
    for (const button of element.querySelectorAll("button"))
      button.setAttribute("aria-label", button.lastElementChild.textContent + ": " + our.unmarked(name));
    return element;
  };

  our.offerOf = (told, id) => told.offers.find((offer) => offer.i === id);
  our.unmarked = (text) => text.replace(/[\u00ad\u2060\u2066\u2069]/g, "");

  function sideOf(offer, told, base) {
    const element = copy("fl-list-side"), { said } = told, link = element.querySelector("a");
    Object.assign(element, { lang: told.language, dir: told.direction });
    link.href = our.pageOf(base + "../" + told.language + "/", offer.i);
    our.put(link, offer.n);
    say(element.querySelector(".fl-kept__rests"), offer.z);
    say(element.querySelector(".fl-kept__summary"), offer.s);
    if (offer.g) our.markGerman(link, element.querySelector(".fl-kept__summary"));
    for (const letter of FACTS) if (offer[letter]) element.querySelector("dl").append(factOf(said[letter], [].concat(offer[letter]), letter));
    return element;
  }

  function say(element, text) {
    if (text) our.put(element, text);
    else element.remove();
  }

  function factOf(name, lines, letter) {
    const row = document.createElement("div"), term = document.createElement("dt"), told = document.createElement("dd");
    term.textContent = name;
    for (const line of letter === "p" ? lines.map(phone) : lines.map(text)) told.append(line);
    row.append(term, told);
    return row;
  }

  function text(line) {
    const element = document.createElement("p");
    our.put(element, line);
    return element;
  }

  function phone([number, href, purpose]) {
    const element = document.createElement("p"), link = document.createElement("a");
    link.href = href;
    our.put(link, number);
    element.append(link);
    if (purpose) our.put(element, " (" + purpose + ")");
    return element;
  }
})(window.familienlotse);
