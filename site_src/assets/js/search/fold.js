// What the search compares: text without case, marks and other differences that nobody types twice the same.
// The same as generator/fold.py, sign by sign; a test holds them together.
window.familienlotse = window.familienlotse || {};
(function (our) {
  "use strict";

  // Accents and vowel signs, Arabic ones too; tatweel, joiners, direction marks, apostrophes: as if they were not there.
  const SILENT = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0487\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8" +
      "\\u06ea-\\u06ed\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff'`\\u00b4" +
      "\\u02b0-\\u02ff\\u2018\\u2019\\u201b]+",
    "g"
  );
  const LETTERS = {
    "ß": "ss", "æ": "a", "œ": "o", "ø": "o", "đ": "d", "ı": "i", "ł": "l", "ς": "σ", "ґ": "г", "ё": "е",
    "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ٱ": "ا"
  };
  for (const start of [0x660, 0x6f0])
    for (let digit = 0; digit < 10; digit++) LETTERS[String.fromCharCode(start + digit)] = String(digit);
  const OTHER = new RegExp("[" + Object.keys(LETTERS).join("") + "]", "g");

  our.fold = (text) =>
    text.normalize("NFKC").toLowerCase().normalize("NFD")
      .replace(SILENT, "")
      .replace(OTHER, (letter) => LETTERS[letter])
      .replace(/([aou])e/g, "$1")
      .replace(/([^0-9 \n])\1+/gu, "$1");

  // Letters of all scripts are looked for only where there may be some: a browser needs long to know them all.
  const PLAIN = /^[\0-\x7f\xb7\u2000-\u206f]*$/;
  our.wordsOf = (folded) => folded.match(PLAIN.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) || [];

  our.words = (text) => our.wordsOf(our.fold(text));
})(window.familienlotse);
