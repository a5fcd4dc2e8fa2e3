// Hands the page's address on, where the device knows how.
(function () {
  "use strict";

  const button = document.getElementById("fl-share");
  if (!button || !navigator.share) return;
  const url = document.querySelector("link[rel=canonical]").href;
  button.addEventListener("click", () => navigator.share({ title: document.title, url }).catch(() => {})); // taken back
  button.hidden = false;
})();
