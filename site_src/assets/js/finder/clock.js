// What time it is where the offers are, and what is open then.
(function (our) {
  "use strict";

  const JANUARY = 0, JULY = 6;
  const WEEK = 7, YEAR = 366; // days
  const DAY = 864e5;
  let formatter;

  // A date whose own calendar and clock are those there, whatever zone the device is in; undefined where the device's
  // clock is wrong, before the catalogue was published, or where nobody knows the holidays: a year after that.
  our.nowThere = (index, date) => {
    const now = isThere(date) ? new Date(date.getTime()) : clockThere(date);
    now.setSeconds(0, 0);
    const days = (now - new Date(index.calendar.from + "T00:00")) / DAY;
    return days < 0 || days > YEAR ? undefined : now;
  };

  // Whether the device's clock is an hour before Greenwich in winter and two in summer, as only Central Europe's are.
  function isThere(date) {
    const before = (month) => new Date(date.getFullYear(), month, 1).getTimezoneOffset();
    return before(JANUARY) === -60 && before(JULY) === -120;
  }

  // To make the formatter takes as long as a search: only for those who are elsewhere.
  function clockThere(date) {
    formatter = formatter || new Intl.DateTimeFormat("en-GB", {
      timeZone: "Europe/Berlin", hourCycle: "h23",
      year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric"
    });
    const part = {};
    for (const { type, value } of formatter.formatToParts(date)) part[type] = Number(value);
    return new Date(part.year, part.month - 1, part.day, part.hour, part.minute);
  }

  // The days of this weekend; on a Sunday, of the next one too.
  our.weekend = (now) => week(now).filter((day) => day.getDay() % 6 === 0);

  // {now: true, until: minutes or null}, or the next times within a week: {days: how many from today, day, times}, or
  // undefined.
  our.nextTimes = (index, offer, now) => {
    if (our.isOpen(index, offer, now)) return { now: true, until: until(index, offer, now) };
    const minute = now.getHours() * 60 + now.getMinutes();
    for (const [days, day] of week(now).entries()) {
      const times = our.timesOn(index, offer, day).open.filter(([from]) => days || from > minute);
      if (times.length) return { days, day, times };
    }
    return undefined;
  };

  const week = (now) => Array.from({ length: WEEK }, (_, days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));

  // Only what ends today: "until 2:00" would be read as this afternoon.
  function until(index, offer, now) {
    const minute = now.getHours() * 60 + now.getMinutes();
    const spans = our.timesOn(index, offer, now).open.filter(([from, to]) => from <= minute && to !== null && minute < to);
    const last = Math.max(...spans.map(([, to]) => to));
    return last > 0 && last < 24 * 60 ? last : null;
  }
})(window.familienlotse);
