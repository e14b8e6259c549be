import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './own-desk.js';

/** The words of a generated desk, the most used first. */
export const words = (language) =>
  readFileSync(join(ROOT, `src/test/resources/bench/words.${language}.txt`), 'utf8').trim().split('\n');

/** What people look for, as it stands in a generated desk; by kind. */
export function searches({ ru = words('ru'), en = words('en') } = {}) {
  const at = (list, share) => list[Math.floor(share * (list.length - 1))];
  return {
    common: [at(ru, 0.16), at(ru, 0.17), at(en, 0.16), at(en, 0.17)],
    rare: [at(ru, 0.97), at(ru, 1), at(en, 0.97), at(en, 1)],
    'two words': [`${at(ru, 0.2)} ${at(ru, 0.5)}`, `${at(en, 0.2)} ${at(en, 0.5)}`],
    typo: [mistyped(at(ru, 0.75)), mistyped(at(en, 0.75))],
    number: ['SD-004711', '4712'],
    nothing: ['ъъъыщъ', 'qqzzxqj'],
  };
}

/** With two letters in each other's place. */
export const mistyped = (word) => {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
};
