// What time it is where the offers are, and what is open then.
(function (our) {
  "use strict";

  const THERE = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin", hourCycle: "h23",
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric"
  });
  const WEEK = 7;

  // A date whose own calendar and clock are those there, whatever zone the device is in; undefined where the device's
  // clock is wrong: before the catalogue was published.
  our.nowThere = (index, date) => {
    const part = {};
    for (const { type, value } of THERE.formatToParts(date)) part[type] = Number(value);
    const now = new Date(part.year, part.month - 1, part.day, part.hour, part.minute);
    return now < new Date(index.calendar.from + "T00:00") ? undefined : now;
  };

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
