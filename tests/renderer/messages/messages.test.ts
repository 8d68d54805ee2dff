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

  it.each(all)('%s never says "1 dossiers"', (key, _ko, en) => {
    const counted = /\{\{\w+(?:, number)?\}\} (?:score )?(?:\w+ )?\w*[a-z]s\b/.exec(en)?.[0] ?? '';
    const words = /(dossiers|ballots|records|files|members|points|sheets|applications|problems|devices|pins|totals)$/;
    if (words.test(counted)) expect(key).toMatch(/_other$/);
    if (key.endsWith('_other')) expect(all.map(([name]) => name)).toContain(key.replace(/_other$/, '_one'));
  });

  it.each(all)('%s leaves the particle after a filled place to be worked out', (_key, ko) => {
    expect(ko).not.toMatch(/\}\}(?:은|는|이|가|을|를|과|와|으로|로)(?![가-힣])|\((?:은|는|이|가|을|를|으)\)/);
  });

  it('count in words of each language', () => {
    const said = (language: 'ko' | 'en', dossiers: number) =>
      createMessages(language).t('secretariat.distribute-detail', { dossiers, members: 1 });
    expect(said('en', 1)).toContain('1 dossier to 1 member.');
    expect(said('en', 2000)).toContain('2,000 dossiers to 1 member.');
    expect(said('ko', 2000)).toContain('신청 건 2,000건을 위원 1명에게');
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
    expect(titleKo + nextKo).not.toMatch(/\((?:은|는|이|가|을|를|으)\)/);
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
