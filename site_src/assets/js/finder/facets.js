// What can be chosen besides words: by the name and value of the address's parameters, "topic=health".
(function (our) {
  "use strict";

  const YEAR = 12;
  const fitting = new Map(); // a choice -> for every offer 1 or 0, or null

  // name -> [group, (index, value, now) -> the offers that fit, null where there is no such value]. Of a group only one is
  // chosen: who gives an age needs no phase.
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

  // Whether an offer fits a choice; null where there is no such choice. `now` as in clock.js.
  our.facet = (index, name, value, now) => {
    const fit = fitOf(index, name, value, now);
    return fit && ((offer) => fit[offer] === 1);
  };

  // Every choice is looked up once, or for times once a minute.
  function fitOf(index, name, value, now) {
    const key = name === "open" ? [value, now].join(" ") : name + "=" + value;
    if (!fitting.has(key)) {
      const offers = FACETS[name][1](index, value, now), fit = new Uint8Array(index.size);
      if (offers) for (const offer of offers) fit[offer] = 1;
      fitting.set(key, offers && fit);
    }
    return fitting.get(key);
  }

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
    const without = offers.map((offer) => groupsWithout(tests, offer));
    return choices.map(([name, value]) => {
      const fit = fitOf(index, name, value, now), group = our.groupOf(name);
      let count = 0;
      if (fit)
        for (let at = 0; at < offers.length; at++)
          if (fit[offers[at]] && (without[at] === "" || without[at] === group)) count++;
      return count;
    });
  };

  // The group of the one choice that an offer does not fit; "" where it fits all, null where it fits several not.
  function groupsWithout(tests, offer) {
    const failed = tests.filter(([, test]) => !test(offer));
    return failed.length > 1 ? null : failed.length ? failed[0][0] : "";
  }

  function listed(table, letter) {
    return (index, value) => {
      const number = index[table].findIndex(([key]) => key === value);
      return number < 0 ? null : our.having(index, letter)[number] || [];
    };
  }

  function flagged(letter, only) {
    return (index, value) => (value === only ? our.having(index, letter)[1] || [] : null);
  }

  const those = (index, test) => Array.from({ length: index.size }, (_, offer) => offer).filter(test);

  // Whoever is of that age at some time of the year, in whole years.
  function ofAge(index, value) {
    if (!/^\d{1,2}$/.test(value)) return null;
    const first = Number(value) * YEAR, last = first + YEAR - 1, [months, phases] = ["m", "h"].map(index.column);
    const meets = ([from, to]) => from <= last && (to === null || first <= to);
    const right = index.phases.map((phase) => phase.length > 2 && meets(phase.slice(2)));
    return those(index, (offer) => (months[offer] ? meets(months[offer]) : (phases[offer] || []).some((phase) => right[phase])));
  }

  // What a family of a district can use: its offers, the whole town's, its neighbours'.
  function near(index, district) {
    if (district < 0) return null;
    const around = index.districts[district][2].concat(district), districts = index.column("d");
    return those(index, (offer) => !districts[offer] || districts[offer].some((other) => around.includes(other)));
  }

  function districtOf(index, postcode) {
    return index.districts.findIndex((district) => district[3].includes(postcode));
  }

  function opened(index, value, now) {
    if (!now) return null;
    if (value === "now") return those(index, (offer) => our.isOpen(index, offer, now) === true);
    if (value !== "weekend") return null;
    const days = our.weekend(now);
    return those(index, (offer) => days.some((day) => our.timesOn(index, offer, day).open.length > 0));
  }
})(window.familienlotse);
