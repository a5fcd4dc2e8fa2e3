// "Keep" at every offer, and the way to the list with how many are on it. Both are in the header's template.
(function (our) {
  "use strict";

  const way = document.getElementById("fl-mine"), made = document.getElementById("fl-keep");
  if (!way || !made) return;
  const count = way.querySelector(".fl-mine__count"), label = way.querySelector(".fl-mine__label"), name = label.textContent;
  const onList = document.getElementById("fl-list");

  // `box` has the offer's id: a card, a line of a list, or the page of an offer.
  our.letKeep = (box) => {
    const button = made.content.firstElementChild.cloneNode(true), tools = box.querySelector(".fl-tools");
    const title = box.querySelector(".fl-card__name, .fl-brief__name");
    button.dataset.keep = box.dataset.offer;
    if (title) button.setAttribute("aria-label", button.textContent.trim() + ": " + title.textContent);
    box.classList.add("fl-keeps");
    if (tools) tools.prepend(button, " ");
    else if (box.matches(".fl-card")) box.querySelector(".fl-card__name").after(button);
    else box.append(button);
    mark(button, our.kept());
  };

  function mark(button, ids) {
    button.setAttribute("aria-pressed", String(ids.includes(button.dataset.keep)));
  }

  function show() {
    const ids = our.kept(), all = document.querySelectorAll(".fl-keep");
    for (const button of all) mark(button, ids);
    way.hidden = !ids.length || Boolean(onList);
    way.hash = "=" + ids.join(",");
    label.textContent = name;
    count.textContent = ids.length;
  }

  function press(id) {
    const ids = our.kept(), full = !ids.includes(id) && ids.length >= our.mostKept;
    if (!full) our.keep(ids.includes(id) ? ids.filter((other) => other !== id) : ids.concat(id));
    show();
    if (full) label.textContent = way.dataset.full;
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".fl-keep");
    if (button) press(button.dataset.keep);
  });
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  // The finder makes cards of its own; those that are there before it are soon gone.
  const waits = document.getElementById("finder") ? "#fl-plain [data-offer]" : "#finder";
  for (const box of document.querySelectorAll("[data-offer]")) if (!box.matches(waits)) our.letKeep(box);
  show();
})(window.familienlotse);
