// What is open now, and which of the weekdays is today: on the page of an offer, its rules beside its times.
(function (our) {
  "use strict";

  const offer = document.querySelector("[data-calendar]");
  if (!offer) return;
  const said = offer.dataset;
  const hours = [...offer.querySelectorAll("[data-rules]")], days = [...offer.querySelectorAll("[data-day]")];
  // As the finder's index, with the columns that hours.js asks for; a card is what stands in one row of them.
  const columns = { o: [], x: [] }, column = (letter) => columns[letter];
  const index = { calendar: JSON.parse(said.calendar), hours: hours.map((list) => JSON.parse(list.dataset.rules)), column };
  const cardOf = (o, x) => {
    columns.o.push(o.length ? o : undefined);
    return columns.x.push(x.length ? x : undefined) - 1;
  };
  const dayOf = (row) => JSON.parse(row.dataset.day);

  // The lines that say it: of one of several places, or of all that stands in the box that the line names.
  const lines = [...offer.querySelectorAll(".fl-now")].map((line) => {
    const box = line.dataset.of ? document.getElementById(line.dataset.of) : line.parentElement;
    const within = (row) => box && box.contains(row);
    return [line, cardOf([...hours.keys()].filter((number) => within(hours[number])), days.filter(within).map(dayOf))];
  });

  // The rows that may be today, each with what has to hold then: a public holiday is no usual Friday.
  const rows = [].concat(
    ...hours.map((list, number) => {
      const card = cardOf([number], []);
      return [...list.querySelectorAll("[data-weekday]")].map((row) => [row, card, Number(row.dataset.weekday)]);
    }),
    days.map((row) => [row, cardOf([], [dayOf(row)]), undefined])
  );

  function show() {
    const now = our.nowThere(index, new Date());
    for (const [line, card] of lines) say(line, now && our.nextTimes(index, card, now));
    for (const [row, card, weekday] of rows) mark(row, Boolean(now) && isToday(card, weekday, now));
  }

  function say(line, next) {
    const text = our.whenInWords(next, said);
    line.hidden = !text;
    line.classList.toggle("fl-now--open", Boolean(next && next.now));
    line.textContent = "";
    if (text) our.put(line, next.now || !said.closed ? text : our.filled(said.closed, { next: text }));
  }

  function isToday(card, weekday, now) {
    if (weekday !== undefined && weekday !== (now.getDay() + 6) % 7) return false;
    const { open, agreed } = our.timesOn(index, card, now);
    return open.length + agreed.length > 0;
  }

  function mark(row, today) {
    row.classList.toggle("fl-hours__now", today);
    const day = row.querySelector(".fl-hours__days"), sign = day.querySelector(".fl-today");
    if (sign) sign.remove();
    if (today) day.append(Object.assign(document.createElement("span"), { className: "fl-today", textContent: said.today }));
  }

  show();
  document.addEventListener("visibilitychange", show);
  window.addEventListener("pageshow", show);
})(window.familienlotse);
