// What is known of each offer comes as columns, one for each letter of a card, that are read when they are first asked for.
// What the letters mean: generator/search/cards.py; how they are written: generator/search/write.py.
(function (our) {
  "use strict";

  const LINES = "izp", CODED = "ns"; // the other columns are JSON
  const FIRST = 0x23, HALVES = 0xd800, WHOLE = 0xe000; // signs of the first part of a table; no sign by itself; one again
  const NEXT = -1; // row

  // {letter: column} -> letter -> the value of each offer; of what is coded, the signs
  our.columnsOf = (given) => {
    const read = {};
    return (letter) => read[letter] || (read[letter] = valuesOf(letter, given[letter]));
  };

  function valuesOf(letter, column) {
    if (CODED.includes(letter)) return column[1].split("\n");
    return LINES.includes(letter) ? column.split("\n") : JSON.parse(column);
  }

  // offer -> its card, which looks up what it is asked for: `card.n` is its name.
  our.cardsOf = (given, column) => {
    const kind = {};
    for (const letter of Object.keys(given)) {
      const text = CODED.includes(letter) ? textOf(given[letter][0]) : (value) => value;
      Object.defineProperty(kind, letter, { get() { return text(column(letter)[this.offer]); } });
    }
    return (offer) => Object.assign(Object.create(kind), { offer });
  };

  our.partsOf = (table) => (table ? table.split("\n") : []);

  // Signs -> the places of their parts in the table; NEXT where a row begins.
  our.placesOf = (signs) => {
    const places = new Int32Array(signs.length);
    let size = 0;
    for (let at = 0; at < signs.length; at++) {
      const sign = signs.codePointAt(at);
      if (sign > 0xffff) at++;
      places[size++] = sign === 10 ? NEXT : sign < HALVES ? sign - FIRST : sign - FIRST - (WHOLE - HALVES);
    }
    return places.subarray(0, size);
  };

  function textOf(table) {
    let parts;
    return (signs) => {
      parts = parts || our.partsOf(table);
      return Array.from(our.placesOf(signs), (place) => parts[place]).join(" ");
    };
  }

  // number -> the offers whose cards have it under a letter; where there is nothing to count the number is 1
  our.having = (index, letter) => index.by[letter] || (index.by[letter] = grouped(index.column(letter)));

  function grouped(column) {
    const found = [];
    for (let offer = 0; offer < column.length; offer++) {
      const given = column[offer];
      if (!given) continue;
      for (const number of given === 1 ? [1] : given) (found[number] = found[number] || []).push(offer);
    }
    return found;
  }
})(window.familienlotse);
