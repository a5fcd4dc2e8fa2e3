// A word somebody has typed -> the words of the index that may be meant: [number, quality from 0 to 1].
(function (our) {
  "use strict";

  const STRONG = 0.7;
  const SURE = 0.8; // "elternkurs" may be meant by "elternkafe", and "elterncafe" is nearer
  const LATIN = /^[\0-\u024f]*$/;
  // Cyrillic and Arabic letters as people write them with Latin ones.
  const SOUNDS = {
    а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", і: "i", к: "k", л: "l", м: "m", н: "n", о: "o",
    п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sch", ъ: "", ы: "y", ь: "",
    э: "e", ю: "yu", я: "ya", є: "e",
    ا: "a", ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "d", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s",
    ض: "d", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", و: "u", ي: "i",
    پ: "p", چ: "ch", ژ: "zh", گ: "g", ء: ""
  };

  // "and", "with", "for", "this", "I do", "she does not": what Arabic and Persian write together with the next word.
  const BEFORE = /^(?:[وفبلكعهيتنحم]|ال|عال|هال|[وف][بلكيتن]|[بح][يتن]|با|مي|نمي)(?=[\u0621-\u064a\u067e-\u06cc]{3})/;

  // Digits that stand for Arabic letters in Latin writing.
  const DIGITS = { 2: "a", 3: "a", 5: "kh", 6: "t", 7: "h", 9: "s" };
  // Letters that sound alike to people who learn German.
  const EAR = [
    [/c(?=[ei])/g, "s"], [/gi(?=[aou])/g, "i"], [/tsch|tch|cz/g, "x"], [/sch|sz|sh/g, "s"], [/ph|v|w/g, "f"], [/ck|[cgk]h|[cqg]/g, "k"], [/ts|tz|z/g, "s"], [/th|dt|d/g, "t"],
    [/b/g, "p"], [/[ae][iy]/g, "ai"], [/eu|oy|oi/g, "oi"], [/ie|[jy]/g, "i"], [/([aeiou])h/g, "$1"], [/(.)\1+/g, "$1"]
  ];

  // The words that `word` may mean; `last`: it may not be typed to its end. Asked again, the answer is remembered.
  our.match = (index, word, last) => {
    const key = (last ? ">" : "=") + word;
    if (!index.known.has(key)) {
      if (index.known.size > 500) index.known.clear();
      index.known.set(key, found(index, word, last));
    }
    return index.known.get(key);
  };

  // Where both parts of a word are known that itself is not: "elterngeldantrag" -> ["elterngeld", "antrag"], also with
  // "and" between them: "پدروبچه".
  our.cut = (index, word) => {
    const least = LATIN.test(word) ? 4 : 3;
    for (let at = word.length - least; at >= least; at--) {
      const head = word.slice(0, at), rest = word.slice(at);
      const tail = rest.length > least && !index.numbers.has(rest) ? rest.replace(/^و/, "") : rest;
      const known = [head, head.replace(/(?:en|n|s)$/, "")].find((part) => part.length > 2 && index.numbers.has(part));
      if (known && (index.numbers.has(tail) || begins(index, tail))) return [known, tail];
    }
    return null;
  };

  // The known words that were written as one, each as long as can be: "mebau" -> ["me", "bau"].
  our.apart = (index, word) => {
    for (let at = word.length - 2; at > 1; at--) {
      const head = word.slice(0, at), tail = word.slice(at);
      if (!isOwn(index, head)) continue;
      const rest = isOwn(index, tail) ? [tail] : our.apart(index, tail);
      if (rest) return [head, ...rest];
    }
    return null;
  };

  const isOwn = (index, word) => index.foreign[index.numbers.get(word)] === false && !index.small.has(word);

  // A word that carries little, in the page's language or, where it is no word of that, in another one.
  our.isSmall = (index, word) =>
    index.small.has(word) || (index.smallElsewhere.has(word) && index.foreign[index.numbers.get(word)] !== false);

  our.isStrong = (index, hits, least = STRONG) => hits.some((hit) => hit[1] >= least && telling(index, hit[0]));

  // More and more is tried, and only while nothing strong was found.
  function found(index, word, last) {
    const best = new Map();
    const keep = (hits) => hits.forEach(([number, quality]) => quality > (best.get(number) || 0) && best.set(number, quality));
    const enough = () => our.isStrong(index, [...best]);
    keep(containing(index, word, last));
    if (word.length > 4 || !enough()) keep(inflected(index, word));
    if (word >= "\u0600") keep(unprefixed(index, word));
    if (!our.isStrong(index, [...best], SURE)) {
      keep(misspelt(index, index.words, word));
      keep(transliterated(index, word));
    }
    if (!enough()) keep(heard(index, word));
    if (!best.size) keep(parts(index, word));
    return [...best].sort((a, b) => b[1] - a[1]);
  }

  // Whether a word says what an offer is, and not only what is written about it.
  function telling(index, number) {
    return Boolean(index.inPhrases[number] || index.lists.name[number] || (index.lists.english || [])[number]);
  }

  function begins(index, part) {
    return part.length > 4 && index.words.some((word) => word.startsWith(part));
  }

  function containing(index, word, last) {
    const hits = [], size = word.length, least = LATIN.test(word) ? 4 : 3;
    index.words.forEach((other, number) => {
      const at = other.indexOf(word);
      if (at < 0) return;
      const share = size / other.length;
      if (share === 1) hits.push([number, 1]);
      else if (at === 0 && last) hits.push([number, (size < 3 ? 0.4 : 0.64) + 0.3 * share]);
      else if (at === 0 && size > 3) hits.push([number, 0.35 + 0.4 * share]);
      else if (index.foreign[number] || size < least) return;
      else if (at + size === other.length) hits.push([number, 0.5 + 0.3 * share]);
      else if (at > 0) hits.push([number, 0.35 + 0.3 * share]);
    });
    return hits;
  }

  function unprefixed(index, word) {
    const rest = word.replace(BEFORE, "");
    if (rest === word) return [];
    return exact(index, rest).concat(inflected(index, rest).map(([number, quality]) => [number, 0.9 * quality]));
  }

  // The same beginning and other endings: what a stemmer would do, in every language.
  function inflected(index, word) {
    const hits = [], least = LATIN.test(word) ? 4 : 3;
    index.words.forEach((other, number) => {
      if (other[0] !== word[0]) return;
      let same = 1;
      while (same < word.length && other[same] === word[same]) same++;
      const longer = Math.max(word.length, other.length);
      if (same >= least && word.length - same <= 3 && other.length - same <= 3 && same / longer >= 0.55)
        hits.push([number, 0.32 + 0.55 * (same / longer)]);
    });
    return hits;
  }

  function misspelt(index, words, word, worth = 1) {
    const size = word.length, most = size < 3 ? 0 : size < 7 ? 1 : size < 12 ? 2 : 3, hits = [];
    if (!most || size > 31) return hits;
    const letters = lettersOf(word);
    words.forEach((other, number) => {
      if (other.length < size - most) return;
      const foreign = index.foreign[number];
      if (foreign && (size < 7 || other.length < size - 1 || other.length > size + 1)) return;
      const [whole, start] = distances(letters, size, other);
      if (foreign && whole > 1) return;
      const first = other[0] === word[0] ? 0 : 0.03;
      if (whole <= most) hits.push([number, worth * ((size < 6 ? 0.92 : 0.98) - 0.14 * whole - first)]);
      else if (start <= most && size > 4) hits.push([number, worth * (0.62 - 0.13 * start - first) * Math.sqrt(size / other.length)]);
    });
    return hits;
  }

  function transliterated(index, word) {
    const plain = latin(word);
    if (plain !== word) return misspelt(index, index.words, plain, 0.9).concat(exact(index, plain));
    if (!index.latin || index.latin.length < index.words.length) {
      index.latin = index.words.map(foreignSound);
      index.bones = index.words.map((other, number) => (other >= "\u0600" ? consonants(index.latin[number]) : ""));
    }
    const spelt = word.replace(/[235679]/g, (digit) => DIGITS[digit]);
    return misspelt({ foreign: [] }, index.latin, spelt, 0.85).concat(skeletons(index, spelt));
  }

  // Arabic script leaves vowels out, Latin letters do not: "moshavere" is مشاوره by its consonants.
  function skeletons(index, word) {
    const bones = consonants(word), hits = [], letters = lettersOf(word);
    if (bones.length < 2 || word.length > 31) return hits;
    index.bones.forEach((other, number) => {
      if (other !== bones) return;
      if (bones.length > 2) hits.push([number, Math.abs(index.latin[number].length - word.length) < 4 ? 0.78 : 0.6]);
      else if (word.length > 4 && distances(letters, word.length, index.latin[number])[0] < 3) hits.push([number, 0.7]);
    });
    return hits;
  }

  const consonants = (word) =>
    word.replace(/kh|gh|q/g, "g").replace(/[aeiouyvwh]/g, "").replace(/(.)\1/g, "$1");

  // German as other ears write it, in any letters: "szule", "шуле", "şule"; Arabic ones leave vowels out.
  function heard(index, word, syllables) {
    const [sound, bones, rough] = soundsOf(latin(word)), size = sound.length, hits = [];
    if (size < 4 || size > 31) return hits;
    const known = hearing(index), letters = lettersOf(sound), most = size < 6 ? 0 : size < 9 ? 1 : 2;
    const keep = (key, quality) => (known.get(key) || []).forEach((number) => hits.push([number, quality]));
    keep(sound, 0.8);
    if (word >= "\u0600" && bones.length > 3) keep(bones, Math.min(0.8, 0.5 + 0.04 * bones.length));
    if (syllables && rough.length > 4) keep(rough, 0.75);
    if (!hits.length && most) for (const other of known.keys()) {
      if (other[0] !== sound[0] || Math.abs(other.length - size) > most) continue;
      const wrong = distances(letters, size, other)[0];
      if (wrong <= most) keep(other, 0.77 - 0.08 * wrong);
    }
    return hits;
  }

  // Every Latin word by what is heard of it.
  function hearing(index) {
    if (index.hearing === index.words.length) return index.heard;
    const known = (index.heard = new Map());
    index.hearing = index.words.length;
    index.words.forEach((word, number) => {
      if (word.length > 3 && LATIN.test(word)) for (const key of soundsOf(word))
        if (known.has(key)) known.get(key).push(number);
        else known.set(key, [number]);
    });
    return known;
  }

  // How a word sounds, by its consonants, and what of them a syllable has before and behind: "kin đơ ghen".
  function soundsOf(word) {
    const sound = EAR.reduce((before, [letters, one]) => before.replace(letters, one), word), bones = consonants(sound);
    return [sound, "-" + bones, "+" + bones.replace(/r/g, "").replace(/[ln]+/g, "n").replace(/[kpt]$/, "")];
  }

  // Neighbouring words that are one, so written or so heard: "kinder garten", "hê ba mơ". `few`: there are no others,
  // or hardly any.
  our.joined = (index, words, few) => {
    const word = our.fold(words.join("")), key = few + word;
    if (word.length < 6) return [];
    if (!index.known.has(key)) {
      const syllables = few && words.length > 2 && words.every((one) => one.length < 5);
      index.known.set(key, index.numbers.has(word) ? [[index.numbers.get(word), 1]]
        : heard(index, word, syllables).filter((hit) => syllables || hit[1] > 0.7));
    }
    return index.known.get(key);
  };

  const exact = (index, word) => (index.numbers.has(word) ? [[index.numbers.get(word), 0.9]] : []);
  const latin = (word) => our.fold(word.replace(/[^\0-\u024f]/g, (letter) => (letter in SOUNDS ? SOUNDS[letter] : letter)));
  const foreignSound = (word) => (LATIN.test(word) ? "" : latin(word));

  // Words inside a long word, or else the words that share the longest beginning with it.
  function parts(index, word) {
    const size = word.length, hits = [];
    if (size < 7) return hits;
    index.words.forEach((other, number) => {
      if (other.length > 3 && !index.foreign[number] && word.includes(other)) hits.push([number, (0.6 * other.length) / size]);
    });
    return hits;
  }

  function lettersOf(word) {
    const letters = new Map();
    for (let at = 0; at < word.length; at++) letters.set(word[at], (letters.get(word[at]) || 0) | (1 << at));
    return letters;
  }

  // How many letters are wrong, missing, too many or changed places between a word of up to 31 letters and `other`, or
  // the beginning of it: bit vectors, H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
  // Distances (2003).
  function distances(letters, size, other) {
    const end = 1 << (size - 1);
    let plus = -1, minus = 0, diagonal = 0, before = 0, distance = size, least = size;
    for (let at = 0; at < other.length; at++) {
      const here = letters.get(other[at]) || 0;
      const swapped = (((~diagonal & here) << 1) & before);
      diagonal = (((here & plus) + plus) ^ plus) | here | minus | swapped;
      let up = minus | ~(diagonal | plus), down = plus & diagonal;
      if (up & end) distance++;
      else if (down & end) distance--;
      up = (up << 1) | 1;
      plus = (down << 1) | ~(diagonal | up);
      minus = up & diagonal;
      before = here;
      if (distance < least) least = distance;
    }
    return [distance, least];
  }
})(window.familienlotse);
