// What somebody has kept on this device: ids of offers, in their order, and nothing else.
window.familienlotse = window.familienlotse || {};
(function (our) {
  "use strict";

  const PLACE = "familienlotse-list", ID = /^[a-z0-9-]{1,80}$/;
  let held; // where the device stores nothing: for this page, and for the address of the list

  our.mostKept = 40; // so many codes fit into one QR code that any telephone reads

  our.kept = () => held || sound(stored());

  our.keep = (ids) => {
    try {
      if (ids.length) localStorage.setItem(PLACE, JSON.stringify(ids));
      else localStorage.removeItem(PLACE);
      held = undefined;
    } catch (error) {
      held = ids;
    }
  };

  // Whether the device stores nothing; known once somebody has asked.
  our.forgets = () => held !== undefined;

  function stored() {
    let text = null;
    try {
      text = localStorage.getItem(PLACE);
    } catch (error) {
      held = [];
    }
    try {
      return JSON.parse(text);
    } catch (error) {
      return null;
    }
  }

  // Whatever else stands there was not written by us.
  function sound(found) {
    if (!Array.isArray(found)) return [];
    return [...new Set(found.filter((id) => typeof id === "string" && ID.test(id)))].slice(0, our.mostKept);
  }
})(window.familienlotse);
