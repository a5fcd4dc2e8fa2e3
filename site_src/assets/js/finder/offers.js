// What cards of the finder and of a family's list have in common.
(function (our) {
  "use strict";

  const INDEX = location.protocol === "file:" ? "index.html" : ""; // a folder has no page by itself there

  // The page of an offer; `base`: the way to its language's folder
  our.pageOf = (base, id) => base + "offers/" + id + "/" + INDEX;

  // What replaceChildren does, which browsers have known since 2020 only
  our.fill = (element, ...nodes) => {
    element.textContent = "";
    element.append(...nodes);
  };

  our.markGerman = (...elements) => {
    for (const element of elements) Object.assign(element, { lang: "de", dir: "ltr" });
  };
})(window.familienlotse);
