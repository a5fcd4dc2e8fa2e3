// What can be chosen besides words: by the name and value of the address's parameters, "topic=health".
(function (our) {
  "use strict";

  const YEAR = 12;
  const fitting = new Map(); // a choice -> for every card 1 or 0, or null

  // name -> [group, (index, value, now) -> whether a card and its number fit, null where there is no such value]. Of a
  // group only one is chosen: who gives an age needs no phase.
  const FACETS = {
    age: ["stage", ofAge],
    phase: ["stage", listed("phases", "h")],
    topic: ["topic", listed("topics", "t")],
    district: ["place", (index, value) => near(index, index.districts.findIndex(([key]) => key === value))],
    postcode: ["place", (index, value) => near(index, districtOf(index, value))],
    language: ["language", listed("languages", "l")],
    audience: ["audience", listed("audiences", "a")],
    free: ["free", flagged("f", "1")],
    registration: ["registration", flagged("r", "none")],
    anonymous: ["anonymous", flagged("y", "1")],
    access: ["access", flagged("w", "step-free")],
    kind: ["kind", (index, value) => (value === "home-visit" ? listed("kinds", "k")(index, value) : null)],
    open: ["open", opened]
  };

  our.facetNames = Object.keys(FACETS);
  our.groupOf = (name) => FACETS[name][0];

  // `chosen` with one more choice or, `value` being "", one less.
  our.choose = (chosen, name, value) => {
    const kept = {};
    for (const other of our.facetNames)
      if (other in chosen && our.groupOf(other) !== our.groupOf(name)) kept[other] = chosen[other];
    if (value) kept[name] = value;
    return kept;
  };

  // Whether an offer fits a choice; null where there is no such choice. `now` as in clock.js. Every card is asked once,
  // or for times once a minute.
  our.facet = (index, name, value, now) => {
    const key = name === "open" ? [value, now].join(" ") : name + "=" + value;
    if (!fitting.has(key)) {
      const test = FACETS[name][1](index, value, now);
      fitting.set(key, test && fits(index, test));
    }
    const fit = fitting.get(key);
    return fit && ((offer) => fit[offer] === 1);
  };

  // The district that was chosen by name or by postcode.
  our.districtChosen = (index, chosen) => {
    const number = chosen.district ? index.districts.findIndex(([key]) => key === chosen.district) : districtOf(index, chosen.postcode);
    return number < 0 ? undefined : number;
  };

  // Whom to turn to where nothing fits well, but for those that are `shown` already.
  our.contactsOf = (found, shown) => {
    const there = new Set(shown.map(({ offer }) => offer));
    return found.contacts.filter((offer) => !there.has(offer));
  };

  // How many of `offers` would be left with each of `choices`, [name, value] each, beside what is chosen in the other
  // groups. `tests`: what is chosen, [group, test].
  our.counts = (index, offers, tests, choices, now) => {
    const groups = new Map(), counts = choices.map(() => 0);
    choices.forEach(([name, value], number) => {
      const group = our.groupOf(name);
      groups.set(group, (groups.get(group) || []).concat([[number, our.facet(index, name, value, now)]]));
    });
    for (const offer of offers) {
      const failed = tests.filter(([, test]) => !test(offer));
      if (failed.length > 1) continue;
      const open = failed.length ? [groups.get(failed[0][0]) || []] : groups.values();
      for (const tested of open) for (const [number, test] of tested) if (test && test(offer)) counts[number]++;
    }
    return counts;
  };

  function fits(index, test) {
    const found = new Uint8Array(index.size);
    for (let offer = 0; offer < index.size; offer++) if (test(index.cards[offer], offer)) found[offer] = 1;
    return found;
  }

  function listed(table, letter) {
    return (index, value) => {
      const number = index[table].findIndex(([key]) => key === value);
      return number < 0 ? null : (card) => (card[letter] || []).includes(number);
    };
  }

  function flagged(letter, only) {
    return (_, value) => (value === only ? (card) => card[letter] === 1 : null);
  }

  // Whoever is of that age at some time of the year, in whole years.
  function ofAge(index, value) {
    if (!/^\d{1,2}$/.test(value)) return null;
    const first = Number(value) * YEAR, last = first + YEAR - 1;
    const meets = ([from, to]) => from <= last && (to === null || first <= to);
    const phases = index.phases.map((phase) => phase.length > 2 && meets(phase.slice(2)));
    return (card) => (card.m ? meets(card.m) : (card.h || []).some((phase) => phases[phase]));
  }

  // What a family of a district can use: its offers, the whole town's, its neighbours'.
  function near(index, district) {
    if (district < 0) return null;
    const around = index.districts[district][2].concat(district);
    return (card) => !card.d || card.d.some((other) => around.includes(other));
  }

  function districtOf(index, postcode) {
    return index.districts.findIndex((district) => district[3].includes(postcode));
  }

  function opened(index, value, now) {
    if (!now) return null;
    if (value === "now") return (_, offer) => our.isOpen(index, offer, now) === true;
    if (value !== "weekend") return null;
    const days = our.weekend(now);
    return (_, offer) => days.some((day) => our.timesOn(index, offer, day).open.length > 0);
  }
})(window.familienlotse);
