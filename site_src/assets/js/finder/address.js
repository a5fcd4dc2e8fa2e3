// What is asked <-> the page's address. What the address says and the catalogue does not know is passed over.
(function (our) {
  "use strict";

  const LONGEST = 400; // characters of a query that an address holds

  // -> {query, chosen: name -> value}
  our.asked = (index, search, now) => {
    const given = new URLSearchParams(search);
    let chosen = {};
    for (const name of our.facetNames) {
      const value = given.get(name);
      const taken = Object.keys(chosen).some((other) => our.groupOf(other) === our.groupOf(name));
      if (value && !taken && our.facet(index, name, value, now)) chosen = our.choose(chosen, name, value);
    }
    return { query: given.get("q") || "", chosen };
  };

  our.addressOf = ({ query, chosen }) => {
    const given = new URLSearchParams();
    if (query.trim()) given.set("q", query.slice(0, LONGEST));
    for (const name of our.facetNames) if (chosen[name]) given.set(name, chosen[name]);
    return [location.href.split(/[?#]/)[0], given.toString()].filter(Boolean).join("?");
  };
})(window.familienlotse);
