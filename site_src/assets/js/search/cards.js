// What is known of each offer comes as columns, one for each letter of a card, that are read when they are first asked for.
// What the letters mean: generator/search/cards.py; how they are written: generator/search/write.py.
(function (our) {
  "use strict";

  const LINES = "izp", CODED = "ns"; // the other columns are JSON
  const FIRST = 0x23, HALVES = 0xd800, WHOLE = 0xe000; // signs: of the first part of a table; halves of others; whole again

  // {letter: column} -> letter -> the value of each offer; of what is coded, as `decoded` returns it
  our.columnsOf = (given) => {
    const read = {};
    return (letter) => read[letter] || (read[letter] = valuesOf(letter, given[letter]));
  };

  function valuesOf(letter, column) {
    if (CODED.includes(letter)) return our.decoded(column);
    return LINES.includes(letter) ? column.split("\n") : JSON.parse(column);
  }

  // [table, rows] -> its parts, the places of all rows' parts among them, and where among these each row ends
  our.decoded = ([table, rows]) => {
    const places = new Int32Array(rows.length), ends = [];
    let size = 0;
    for (let at = 0; at < rows.length; at++) {
      const sign = rows.codePointAt(at);
      if (sign > 0xffff) at++;
      if (sign === 10) ends.push(size);
      else places[size++] = sign < HALVES ? sign - FIRST : sign - FIRST - (WHOLE - HALVES);
    }
    ends.push(size);
    return { parts: table ? table.split("\n") : [], places, ends };
  };

  const textOf = ({ parts, places, ends }, row) =>
    Array.from(places.subarray(row ? ends[row - 1] : 0, ends[row]), (place) => parts[place]).join(" ");

  // letters, column -> offer -> its card, which looks up what it is asked for: `card.n` is its name.
  our.cardsOf = (letters, column) => {
    const kind = {};
    for (const letter of letters) {
      const value = CODED.includes(letter) ? textOf : (values, offer) => values[offer];
      Object.defineProperty(kind, letter, { get() { return value(column(letter), this.offer); } });
    }
    return (offer) => Object.assign(Object.create(kind), { offer });
  };

  // number -> the offers whose cards have it under a letter; where there is nothing to count the number is 1
  our.having = (index, letter) => index.by[letter] || (index.by[letter] = grouped(index.column(letter)));

  function grouped(column) {
    const found = [], add = (number, offer) => (found[number] || (found[number] = [])).push(offer);
    for (let offer = 0; offer < column.length; offer++) {
      const given = column[offer];
      if (given === 1) add(1, offer);
      else if (given) for (let at = 0; at < given.length; at++) add(given[at], offer);
    }
    return found;
  }
})(window.familienlotse);
