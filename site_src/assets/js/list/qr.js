// A text -> a QR code (ISO/IEC 18004) with error correction M, up to version 15: 77 modules, 412 bytes. Why there is an
// encoder of our own: docs/decisions/0018-a-list-in-the-fragment.md.
(function (our) {
  "use strict";

  const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"; // of the alphanumeric mode
  // By version, from 1 on: codewords in all, those for correction in a block, blocks, where patterns for alignment lie.
  const CODEWORDS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404, 466, 532, 581, 655];
  const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];
  const SECOND = [0, 18, 22, 26, 30, 34, 22, 24, 26, 28, 30, 32, 34, 26, 26]; // the others follow evenly to the edge
  const MASK = 3; // any mask can be read: trying all eight takes most of the time

  // `parts`: texts of ISO 8859-1, each in its own smallest mode -> rows of 0 and 1; null where it is too much.
  our.qrCode = (parts) => {
    for (let version = 1; version <= CODEWORDS.length; version++) {
      const room = CODEWORDS[version - 1] - CORRECTION[version - 1] * BLOCKS[version - 1];
      const bits = parts.map((part) => segment(part, version)).join("");
      if (bits.length <= room * 8) return drawn(interleaved(padded(bits, room), version), version);
    }
    return null;
  };

  const binary = (number, width) => number.toString(2).padStart(width, "0");

  function segment(text, version) {
    const short = [...text].every((sign) => SIGNS.includes(sign)), wide = version > 9;
    if (!short) return "0100" + binary(text.length, wide ? 16 : 8) + [...text].map((sign) => binary(sign.charCodeAt(0) & 255, 8)).join("");
    const pairs = (text.match(/..?/g) || []).map(([first, second]) =>
      second ? binary(SIGNS.indexOf(first) * 45 + SIGNS.indexOf(second), 11) : binary(SIGNS.indexOf(first), 6)
    );
    return "0010" + binary(text.length, wide ? 11 : 9) + pairs.join("");
  }

  // -> codewords
  function padded(bits, room) {
    const ended = bits + "0".repeat(Math.min(4, room * 8 - bits.length));
    const words = ended.match(/.{1,8}/g).map((word) => parseInt(word.padEnd(8, "0"), 2));
    for (let filler = 0xec; words.length < room; filler ^= 0xec ^ 0x11) words.push(filler);
    return words;
  }

  // Data in blocks, each with its correction; first the first words of all blocks, then the second ones.
  function interleaved(words, version) {
    const count = BLOCKS[version - 1], size = Math.floor(words.length / count), short = count - (words.length % count);
    const divisor = polynomial(CORRECTION[version - 1]), blocks = [];
    for (let number = 0, at = 0; number < count; number++) {
      const data = words.slice(at, (at += size + (number >= short ? 1 : 0)));
      blocks.push([data, remainder(data, divisor)]);
    }
    const woven = (part, length) => Array.from({ length }, (_, at) => blocks.map((block) => block[part][at]))
      .flat().filter((word) => word !== undefined);
    return [...woven(0, size + 1), ...woven(1, divisor.length)];
  }

  // In the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1
  function product(one, other) {
    let result = 0;
    for (let bit = 7; bit >= 0; bit--) {
      result = (result << 1) ^ ((result >> 7) * 0x11d);
      if ((other >> bit) & 1) result ^= one;
    }
    return result;
  }

  // The coefficients of (x - 1)(x - 2)(x - 4)…, without the first one, which is 1
  function polynomial(degree) {
    let result = [1];
    for (let step = 0, root = 1; step < degree; step++, root = product(root, 2))
      result = [...result, 0].map((value, at) => value ^ (at ? product(result[at - 1], root) : 0));
    return result.slice(1);
  }

  function remainder(data, divisor) {
    let result = divisor.map(() => 0);
    for (const word of data) {
      const factor = word ^ result[0];
      result = [...result.slice(1), 0].map((value, at) => value ^ product(divisor[at], factor));
    }
    return result;
  }

  function drawn(words, version) {
    const size = version * 4 + 17, rows = Array.from({ length: size }, () => Array(size).fill(undefined));
    patterns(rows, version);
    const bits = words.map((word) => binary(word, 8)).join("");
    let at = 0;
    for (const [row, column] of path(size)) {
      if (rows[row][column] !== undefined) continue;
      rows[row][column] = Number(bits[at++] || 0) ^ ((row + column) % 3 ? 0 : 1); // MASK
    }
    return rows;
  }

  // Two columns at a time from the right, upwards and downwards in turn, around the column of timing.
  function* path(size) {
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step++)
        for (const column of [right, right - 1]) yield [up ? size - 1 - step : step, column];
    }
  }

  function patterns(rows, version) {
    const size = rows.length, put = (row, column, dark) => row in rows && column in rows && (rows[row][column] = dark ? 1 : 0);
    const rings = (row, column, reach, dark) => {
      for (let down = -reach; down <= reach; down++)
        for (let across = -reach; across <= reach; across++)
          put(row + down, column + across, dark(Math.max(Math.abs(down), Math.abs(across))));
    };
    for (let at = 8; at < size - 8; at++) put(6, at, at % 2 === 0), put(at, 6, at % 2 === 0);
    for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]]) rings(row, column, 4, (ring) => ring !== 2 && ring !== 4);
    const centres = alignment(version, size), last = centres.length - 1;
    centres.forEach((row, y) => centres.forEach((column, x) => {
      if (!(y === 0 && x === 0) && !(y === 0 && x === last) && !(y === last && x === 0)) rings(row, column, 2, (ring) => ring !== 1);
    }));
    format(put, size);
    if (version > 6) versions(put, size, version);
  }

  function alignment(version, size) {
    if (version === 1) return [];
    const second = SECOND[version - 1], last = size - 7, gaps = version > 13 ? 2 : version > 6 ? 1 : 0;
    const middle = Array.from({ length: gaps }, (_, gap) => second + (gap * (last - second)) / gaps);
    return [6, ...middle, last];
  }

  const rest = (value, generator, degree) => {
    let left = value << degree;
    for (let bit = 31 - Math.clz32(left); bit >= degree; bit--) if ((left >> bit) & 1) left ^= generator << (bit - degree);
    return (value << degree) | left;
  };

  // Which correction and mask, twice, and the one module that is always dark
  function format(put, size) {
    const bits = rest(MASK, 0x537, 10) ^ 0x5412; // M is 00
    for (let at = 0; at < 15; at++) {
      const dark = (bits >> at) & 1;
      put(at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, 8, dark);
      put(8, at < 8 ? size - 1 - at : at === 8 ? 7 : 14 - at, dark);
    }
    put(size - 8, 8, true);
  }

  function versions(put, size, version) {
    const bits = rest(version, 0x1f25, 12);
    for (let at = 0; at < 18; at++) {
      const near = Math.floor(at / 3), far = size - 11 + (at % 3), dark = (bits >> at) & 1;
      put(near, far, dark);
      put(far, near, dark);
    }
  }
})(window.familienlotse);
