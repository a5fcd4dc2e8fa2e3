// When it is open next, in the page's words.
(function (our) {
  "use strict";

  // `next` is an answer of `our.nextTimes` or undefined, `said` the page's words -> text, "" where there is nothing to say
  our.whenInWords = (next, said) => {
    if (!next) return "";
    if (next.now) return next.until === null ? said.open : our.filled(said.until, { time: clock(next.until, said) });
    const times = next.times.map((span) => range(span, said)).join(said.comma + " ");
    const day = next.days === 0 ? said.today : next.days === 1 ? said.tomorrow : said.weekdays.split("|")[(next.day.getDay() + 6) % 7];
    return our.filled(said.day, { day, times });
  };

  function range([from, to], said) {
    if (to === null) return our.filled(said.from, { time: clock(from, said) });
    return our.filled(said.range, { start: clock(from, said), end: clock(to % (24 * 60) || 24 * 60, said) });
  }

  // As view/hours.py says it.
  function clock(minutes, said) {
    const two = (number) => String(number).padStart(2, "0");
    let time = two(Math.floor(minutes / 60)) + ":" + two(minutes % 60);
    if (said.spoken) time = time.replace(/:00$/, "").replace(/^0(?=\d)/, "");
    return document.dir === "rtl" ? "\u2066" + time + "\u2069" : time;
  }
})(window.familienlotse);
