import { josa } from 'es-hangul';

type Known = Parameters<typeof josa>[1];
export const particles = ['은/는', '이/가', '을/를', '과/와', '으로/로'] as const;
export type Particle = (typeof particles)[number];

/** How the last digit is read, as far as a particle cares: its final consonant (ㄹ matters for 으로/로). */
const digits: Readonly<Record<string, string>> = {
  '0': '영',
  '1': '일',
  '2': '이',
  '3': '삼',
  '4': '사',
  '5': '오',
  '6': '육',
  '7': '칠',
  '8': '팔',
  '9': '구',
};
/** Letters as Korean reads them. */
const letters: Readonly<Record<string, string>> = {
  a: '에이',
  b: '비',
  c: '씨',
  d: '디',
  e: '이',
  f: '에프',
  g: '지',
  h: '에이치',
  i: '아이',
  j: '제이',
  k: '케이',
  l: '엘',
  m: '엠',
  n: '엔',
  o: '오',
  p: '피',
  q: '큐',
  r: '알',
  s: '에스',
  t: '티',
  u: '유',
  v: '브이',
  w: '더블유',
  x: '엑스',
  y: '와이',
  z: '제트',
};
/** Words of the scheme that are read as a word, not by letters. */
const words: Readonly<Record<string, string>> = {
  saas: '사스',
  paas: '파스',
  iaas: '이아스',
  daas: '다스',
  cloud: '클라우드',
};

/** The word with the right particle, also after digits and Latin letters (1을, 3은, SaaS를, API가), which es-hangul alone gets wrong. */
export function withParticle(word: string, particle: Particle): string {
  return word + particleAfter(word, particle);
}

/** Only the particle that the word takes. */
export function particleAfter(word: string, particle: Particle): string {
  return josa.pick(readingOf(word), particle as Known);
}

/** A Hangul text that ends as the word is read aloud; closing brackets and quotes are not read. */
function readingOf(word: string): string {
  const spoken = word.replace(/[\s)\]}"'」』”’.,]+$/u, '');
  const latin = /[A-Za-z]+$/.exec(spoken)?.[0].toLowerCase();
  if (latin) return words[latin] ?? letters[latin.at(-1) ?? ''] ?? '이';
  const last = spoken.at(-1) ?? '';
  if (/\d/.test(last)) return numberEnding(spoken);
  return last === '' ? '이' : last;
}

/** 10 is read 십, 100 백, 1000 천, 10000 만; otherwise the last digit counts. */
function numberEnding(text: string): string {
  const number = /[\d,]+$/.exec(text)?.[0].replaceAll(',', '') ?? '';
  const zeros = /0*$/.exec(number)?.[0].length ?? 0;
  if (zeros === 0 || zeros === number.length) return digits[number.at(-1) ?? '0'] ?? '영';
  return ['영', '십', '백', '천', '만', '만', '만', '만'][zeros] ?? '억';
}
