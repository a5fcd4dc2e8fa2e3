// What is known of each offer comes as columns, one for each letter of a card, that are read when they are first asked for.
// What the letters mean: generator/search/cards.py.
(function (our) {
  "use strict";

  const TEXTS = "insz"; // a line for each offer; the other columns are JSON

  // {letter: column} -> letter -> the value of each offer
  our.columnsOf = (given) => {
    const read = {};
    return (letter) => read[letter] || (read[letter] = TEXTS.includes(letter) ? given[letter].split("\n") : JSON.parse(given[letter]));
  };

  // A card for each offer, which looks up what it is asked for: `card.n` is its name.
  our.cardsOf = (column, letters) => {
    const kind = {};
    for (const letter of letters) Object.defineProperty(kind, letter, { get() { return column(letter)[this.offer]; } });
    return column("i").map((_, offer) => Object.assign(Object.create(kind), { offer }));
  };

  // number -> the offers whose cards have it under a letter; where there is nothing to count the number is 1
  our.having = (index, letter) => index.by[letter] || (index.by[letter] = grouped(index.column(letter)));

  function grouped(column) {
    const found = [];
    column.forEach((given, offer) => {
      if (given === 1) (found[1] = found[1] || []).push(offer);
      else if (given) for (const number of given) (found[number] = found[number] || []).push(offer);
    });
    return found;
  }
})(window.familienlotse);
