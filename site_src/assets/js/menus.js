// Menus close with Esc, and with a tap beside them. They open without this script: each is a <details>.
"use strict";
(() => {
  function open() {
    return document.querySelectorAll(".fl-drop[open]");
  }

  document.addEventListener("click", (event) => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector("summary").focus();
    }
  });
})();
