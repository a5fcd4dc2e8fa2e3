// A list <-> the fragment of its address, which no server is told: "#K7MQ2D3F8GHJ" are the codes of the offers' short
// addresses one behind another, "#=fabi,hebammen" their ids, where a page knows no codes.
(function (our) {
  "use strict";

  // -> the ids or codes that stand there, whatever they are
  our.namesIn = (fragment) => {
    const text = fragment.replace(/^#/, "");
    const names = text[0] === "=" ? text.slice(1).split(",") : text.toLowerCase().match(/[^]{1,6}/g) || [];
    return names.filter(Boolean);
  };

  our.fragmentOf = (codes) => codes.join("").toUpperCase();

  // Ids or codes -> {ids: the offers that are there, gone: sentences about others, unknown: how many nobody knows,
  // over: how many are too many}. `told`: what list.js tells.
  our.resolved = (names, told) => {
    const ids = new Set(), gone = new Set(), known = namesOf(told);
    let unknown = 0;
    for (const name of names) {
      const id = known.get(name);
      if (id) ids.add(id);
      else if (Object.keys(told.gone).includes(name)) gone.add(told.gone[name]);
      else unknown += 1;
    }
    const all = [...ids];
    return { ids: all.slice(0, our.mostKept), gone: [...gone], unknown, over: Math.max(0, all.length - our.mostKept) };
  };

  // Every name that leads to an offer: its id, its code, and those it had before.
  function namesOf(told) {
    const known = new Map(Object.entries(told.moved));
    for (const offer of told.offers) known.set(offer.i, offer.i).set(offer.c, offer.i);
    return known;
  }
})(window.familienlotse);
