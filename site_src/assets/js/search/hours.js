// Whether an offer is open on a day. What a rule is: generator/view/times.py.
(function (our) {
  "use strict";

  const DAY = 24 * 60;

  // The times of a day by the calendar of whoever asks: [[from, to or null]…] in minutes; those by appointment apart.
  our.timesOn = (index, offer, date) => {
    const open = [], agreed = [], day = dayOf(index, date);
    for (const number of index.column("o")[offer] || [])
      for (const [from, to, byAppointment] of spansOf(index, number, day)) (byAppointment ? agreed : open).push([from, to]);
    for (const [on, ...spans] of index.column("x")[offer] || []) if (on === day.iso) open.push(...spans);
    open.sort((a, b) => a[0] - b[0]);
    return { open, agreed };
  };

  // true, false, or undefined where nobody knows times.
  our.isOpen = (index, offer, date) => {
    if (!index.column("o")[offer] && !index.column("x")[offer]) return undefined;
    const now = date.getHours() * 60 + date.getMinutes();
    const before = new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1);
    const at = (spans, minute) => spans.some(([from, to]) => from <= minute && (to === null || minute < (to > from ? to : to + DAY)));
    return at(our.timesOn(index, offer, date).open, now) ||
      at(our.timesOn(index, offer, before).open.filter(([, to]) => to !== null), now + DAY);
  };

  // What a date is; remembered, for every offer is asked about the same days.
  function dayOf(index, date) {
    const number = 10000 * date.getFullYear() + 100 * (date.getMonth() + 1) + date.getDate();
    const days = index.days || (index.days = new Map());
    if (!days.has(number)) days.set(number, facts(index.calendar, date, number));
    return days.get(number);
  }

  function facts(calendar, date, number) {
    const iso = String(number).replace(/(..)(..)$/, "-$1-$2");
    return {
      iso, number, date, weekday: (date.getDay() + 6) % 7, spans: [],
      publicHoliday: calendar.public.includes(iso),
      schoolHoliday: calendar.school.some(([first, last]) => first <= iso && iso <= last)
    };
  }

  // The times of a day by the rules with a number, which many offers share.
  const spansOf = (index, number, day) => day.spans[number] || (day.spans[number] = held(index.hours[number], day));

  // The last rule that speaks of a day holds, and what is added to it.
  function held(rules, day) {
    return rules.reduce((before, rule) => {
      if (!speaksOf(rule, day)) return before;
      return rule[3].includes("a") ? before.concat(rule[1]) : rule[1];
    }, []);
  }

  function speaksOf([days, , season, flags], day) {
    if (season && !within(season, day.number)) return false;
    if (flags.includes("o") && !day.schoolHoliday) return false;
    if (days === null || (flags.includes("p") && day.publicHoliday) || (flags.includes("s") && day.schoolHoliday)) return true;
    return days.some(([weekday, nth, weeks]) => weekday === day.weekday && isNth(day.date, nth) && inWeek(day.date, weeks));
  }

  function within([first, last], number) {
    const here = first[0] ? number : number % 10000;
    const [start, end] = [first, last].map(([year, month, day]) => 10000 * year + 100 * month + day);
    return start <= end ? start <= here && here <= end : here >= start || here <= end;
  }

  function isNth(date, nth) {
    if (nth === 0) return true;
    const inWeek = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 7);
    return nth < 0 ? inWeek.getMonth() !== date.getMonth() : Math.ceil(date.getDate() / 7) === nth;
  }

  // Which weeks "every second week" and "once a month" mean, nobody has written down.
  function inWeek(date, weeks) {
    if (weeks === "second" || weeks === "monthly") return false;
    return weeks === "" || (weeks === "odd") === (weekOf(date) % 2 === 1);
  }

  // The week of ISO 8601: that of its Thursday.
  function weekOf(date) {
    const thursday = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() + 3 - ((date.getDay() + 6) % 7)));
    return Math.ceil((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 864e5 / 7 + 1 / 7);
  }
})(window.familienlotse = window.familienlotse || {});
