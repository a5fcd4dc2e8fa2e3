// Reads the page aloud, where the device has a voice for its language; a second tap stops it.
(function () {
  "use strict";

  const BLOCKS = "h1, h2, p, dt, dd, li, address";
  const MARKS = /[\u00ad\u2060\u2066\u2069]/g;
  const button = document.getElementById("fl-aloud"), voices = window.speechSynthesis;
  if (!button || !voices) return;
  const label = button.lastElementChild, start = label.textContent;
  let reading = 0; // counts: what a stopped reading still has to say is no longer asked

  const tongue = (tag) => tag.toLowerCase().split(/[-_]/)[0];
  const voiceFor = (tag) => voices.getVoices().find((voice) => tongue(voice.lang) === tongue(tag));
  const offer = () => (button.hidden = !voiceFor(document.documentElement.lang));

  // In reading order, without what is there to be pressed; each with the language it is in.
  function parts() {
    const blocks = [...button.closest(".fl-text").querySelectorAll(BLOCKS)];
    return blocks
      .filter((block) => !block.querySelector(BLOCKS) && !block.closest("[data-silent]") && block.getClientRects().length)
      .map((block) => [...block.children].find((one) => one.lang && one.textContent === block.textContent) || block)
      .map((block) => [block.innerText.replace(MARKS, ""), block.closest("[lang]").lang])
      .filter(([text, tag]) => text.trim() && voiceFor(tag));
  }

  function stop() {
    reading += 1;
    voices.cancel();
    label.textContent = start;
  }

  function read() {
    const mine = (reading += 1), all = parts();
    label.textContent = button.dataset.stop;
    voices.cancel();
    all.forEach(([text, tag], number) => {
      const words = Object.assign(new SpeechSynthesisUtterance(text), { lang: tag, voice: voiceFor(tag) });
      if (number === all.length - 1) words.onend = () => mine === reading && stop();
      voices.speak(words);
    });
  }

  button.addEventListener("click", () => (label.textContent === start ? read() : stop()));
  window.addEventListener("pagehide", stop);
  voices.onvoiceschanged = offer;
  offer();
})();
