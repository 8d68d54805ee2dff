import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMessages, rooms } from '../../../renderer/messages/create-messages.ts';
import { withParticle } from '../../../renderer/messages/particle.ts';
import { claimText } from '../../../shared/report/claim-text.ts';
import { problems } from '../../../shared/messages/problems.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { claimCodes } from '../../../shared/report/claims.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
const hangul = /[가-힣]/;

describe('messages', () => {
  const all = Object.entries(rooms).flatMap(([room, sentences]) =>
    Object.entries(sentences as Record<string, readonly [string, string]>).map(
      ([key, both]) => [`${room}.${key}`, ...both] as const,
    ),
  );

  it.each(all)('%s has both languages with the same places to fill', (_key, ko, en) => {
    expect(ko.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(ko)).toEqual(placeholders(en));
  });

  it('fill names with the right particle, after Hangul, digits and letters', () => {
    expect(['민원', '챗봇 2', 'SaaS', 'API', '3', '1'].map((word) => withParticle(word, '을/를'))).toEqual([
      '민원을',
      '챗봇 2를',
      'SaaS를',
      'API를',
      '3을',
      '1을',
    ]);
    expect(['서울', '부산', '제주'].map((word) => withParticle(word, '으로/로'))).toEqual([
      '서울로',
      '부산으로',
      '제주로',
    ]);
  });

  it('exist for every key that a screen asks for by name', () => {
    const t = createMessages('ko');
    const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const asked = files.flatMap((name) => [
      ...readFileSync(join('renderer', name), 'utf8').matchAll(/\bt\(\s*'([a-z]+\.[a-z0-9-]+)'/g),
    ]);
    expect(asked.length).toBeGreaterThan(100);
    for (const [, key = ''] of asked) expect(t.exists(key) || t.exists(`${key}_other`), key).toBe(true);
  });
});

describe('problems', () => {
  it.each(Object.entries(problems))('%s says what happened and what to do, in both languages', (code, sentences) => {
    const [titleKo, nextKo, titleEn, nextEn] = sentences;
    for (const text of sentences) expect(text.trim()).not.toBe('');
    expect(hangul.test(titleKo) && hangul.test(nextKo)).toBe(true);
    expect(hangul.test(titleEn) || hangul.test(nextEn)).toBe(false);
    expect(placeholders(titleKo + nextKo), code).toEqual(placeholders(titleEn + nextEn));
  });

  it('have sentences for every code that the source can give', () => {
    const folders = ['shared', 'electron', 'registry', 'renderer'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const missing = files
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('shared/messages/'))
      .flatMap((name) =>
        [...readFileSync(name, 'utf8').matchAll(/'([a-z]+\/[a-z][a-z0-9-]+)'/g)].map(([, code = '']) => code),
      )
      .filter((code) => stations.has(code.split('/')[0] ?? '') && !(code in problems) && !notProblems.has(code));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('fills in what the problem tells', () => {
    const { title } = problemText({ code: 'bundle/damaged', details: { line: 7 } }, 'en');
    expect(title).toContain('7');
  });
});

describe('claims', () => {
  it.each(claimCodes)('%s is a sentence in both languages', (claim) => {
    expect(claimText({ claim, figures: {} }, 'ko')).toMatch(hangul);
    expect(claimText({ claim, figures: {} }, 'en')).not.toMatch(hangul);
  });
});

const stations = new Set(Object.keys(problems).map((code) => code.split('/')[0]));
/** Texts of the same form that are something else: media types and derivation labels. */
const notProblems = new Set<string>([]);
