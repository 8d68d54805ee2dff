import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry, type RunningRegistry } from '../../../registry/start.ts';
import { disposalBody } from '../../../registry/command/attack/after-final-bodies.ts';
import { numberOf } from '../../../registry/command/attack/month-bodies.ts';
import {
  answeredText,
  approvalBody,
  draftedQuestion,
  publicationBody,
} from '../../../registry/command/attack/question-bodies.ts';
import { registryKey, registryVerifier } from '../../../registry/command/attack/month-log.ts';
import { createServer } from '../../../registry/http/server.ts';
import { createService } from '../../../registry/service.ts';
import { openFileInbox } from '../../../registry/storage/file-records.ts';
import { createMemoryStore } from '../../../registry/storage/memory-store.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';
import { bytesFromBase64, textFromUtf8 } from '../../../shared/basics/bytes.ts';
import {
  askLinkId,
  askSecretFromBytes,
  askSecretInGroups,
  inboxTextSchema,
  type AskSecret,
  type InboxEntry,
} from '../../../shared/question/ask-link.ts';
import { openWithIdentity } from '../../../shared/sealing/age.ts';
import { crypto, must } from '../../flow/seat.ts';
import { diceFrom } from '../../shared/dice.ts';
import { deviceOf, signedCall } from './signed-call.ts';

const clarification = 'cd'.repeat(32);
const canary = '뻐꾸기백업주기';

describe('the pages for outsiders', () => {
  let data: string;
  let registry: RunningRegistry;
  let month: SignedMonth;
  const fresh = () => askSecretFromBytes(crypto.randomBytes(26));
  const office = (path: string, json?: unknown) =>
    signedCall(
      registry,
      deviceOf(month.cast.secretariat),
      `/rounds/2026-11${path}`,
      json ? { method: 'POST', json } : {},
    );
  const linked = async (over: object = {}): Promise<AskSecret> => {
    const secret = fresh();
    const until = '2099-01-01T00:00:00.000Z';
    const link = { id: askLinkId(crypto, secret), kind: 'public', dossier: null, questions: [], until, ...over };
    expect((await office('/ask-links', { link })).status).toBe(200);
    return secret;
  };
  const forApplicant = { kind: 'applicant', dossier: numberOf(1), questions: [clarification] };
  const page = async (path: string, fields?: Readonly<Record<string, string>>) => {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
    const reply = await fetch(`${registry.address}/ask${path}`, { redirect: 'manual', ...init });
    return { status: reply.status, text: await reply.text(), headers: reply.headers };
  };
  const inbox = async () => ((await office('/inbox?from=0')).body['entries'] ?? []) as readonly InboxEntry[];
  const opened = async ({ sealed }: InboxEntry, identity = month.cast.secretariat.identity) => {
    const plain = await openWithIdentity(identity, must(bytesFromBase64(sealed)));
    return plain.ok ? inboxTextSchema.parse(JSON.parse(must(textFromUtf8(plain.value)))) : plain.problem.code;
  };
  const onceIn = (text: string) => /name="once" value="([0-9a-f]{32})"/.exec(text)?.[1] ?? '';

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-ask-'));
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    month = await playMonth({ members: 2, dossiers: 1, until: 'packages' });
    must(await sendRecords());
  });
  afterAll(async () => {
    await registry.close();
    await rm(data, { recursive: true, force: true });
  });
  async function sendRecords() {
    const sent = await office('/records', { records: month.records });
    return sent.status === 200
      ? { ok: true as const, value: sent }
      : { ok: false as const, problem: { code: 'registry/refused' as const } };
  }

  it('shows a form in Korean, and the same in English, that may load and run nothing', async () => {
    const secret = await linked();
    const korean = await page(`/${secret}`);
    expect(korean.status).toBe(200);
    expect(korean.text).toContain('<html lang="ko">');
    expect(korean.text).toContain('사전질의');
    expect(korean.text).toContain('4000자까지');
    expect(korean.text).not.toContain('<script');
    expect(korean.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/,
    );
    expect(korean.headers.get('referrer-policy')).toBe('no-referrer');
    expect(korean.headers.get('cache-control')).toBe('no-store');
    expect(korean.headers.get('simsa-nonce')).toBeNull();
    expect((await page(`/${secret}?lang=en`)).text).toContain('Questions before applying');
  });

  it('takes a question in once, however often the same page is sent, and hands it to the secretariat alone', async () => {
    const secret = await linked();
    const once = onceIn((await page(`/${secret}`)).text);
    const before = (await inbox()).length;
    const fields = { once, lang: 'en', text: `${canary}\r\n둘째 줄`, name: '한빛', contact: 'a@b.kr' };
    const sent = await page(`/${secret}`, fields);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/ask/${secret}/sent?lang=en`]);
    expect((await page(`/${secret}`, fields)).status).toBe(303);
    const entries = (await inbox()).slice(before);
    expect(entries).toHaveLength(1);
    const [entry] = entries as [InboxEntry];
    expect(await opened(entry)).toEqual({
      question: null,
      text: `${canary}\n둘째 줄`,
      name: '한빛',
      contact: 'a@b.kr',
    });
    expect(await opened(entry, month.cast.chair.identity)).toBe('sealing/not-for-this-key');
    expect((await page(`/${secret}/sent?lang=en`)).text).toContain('Received at');
  });

  it('takes an applicant’s answer to the question that was chosen, and a question of its own', async () => {
    const secret = await linked(forApplicant);
    const shown = await page(`/${secret}`);
    expect(shown.text).toContain('질의 1에 대한 답변');
    const before = (await inbox()).length;
    for (const about of ['1', 'own'])
      await page(`/${secret}`, { once: onceIn((await page(`/${secret}`)).text), about, text: `답변 ${about}` });
    const texts = await Promise.all((await inbox()).slice(before).map((entry) => opened(entry)));
    expect(texts).toEqual([
      { question: clarification, text: '답변 1', name: '', contact: '' },
      { question: null, text: '답변 own', name: '', contact: '' },
    ]);
  });

  it('says what is wrong beside the field, and keeps what was typed', async () => {
    const secret = await linked(forApplicant);
    const typed = '"><script>alert(1)</script>' + '가'.repeat(8000);
    const reply = await page(`/${secret}`, { about: '', text: typed, name: '나'.repeat(101), contact: '' });
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('어느 질의에 대한 글인지 고르십시오.');
    expect(reply.text).toContain('줄이십시오');
    expect(reply.text).toContain('이름은 100자까지');
    expect(reply.text.match(/aria-invalid="true"/g)).toHaveLength(3);
    expect(reply.text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;' + '가'.repeat(8000));
    expect(reply.text).not.toContain('<script>alert');
    expect((await page(`/${secret}`, { about: '2', text: '없는 질의' })).status).toBe(422);
    expect((await page(`/${secret}`, { about: '1', text: ' \n ' })).text).toContain('내용을 적으십시오.');
  });

  it('refuses more than a form can be, and says so with a page', async () => {
    const secret = await linked();
    const reply = await page(`/${secret}`, { text: 'a'.repeat(600_000) });
    expect([reply.status, reply.text.includes('너무 많아')]).toEqual([413, true]);
  });

  it('opens by a code as somebody types it, and says so when it is none', async () => {
    const secret = await linked();
    const typed = ` ${askSecretInGroups(secret).toUpperCase().replaceAll('0', 'O')} `;
    const found = await page(`?code=${encodeURIComponent(typed)}`);
    expect([found.status, found.headers.get('location')]).toEqual([303, `/ask/${secret}?lang=ko`]);
    expect((await page('?code=abc')).text).toContain('코드가 맞지 않습니다');
    expect((await page('')).status).toBe(200);
  });

  it('knows no page that was not opened, and none that was closed or is over', async () => {
    expect((await page(`/${fresh()}`)).status).toBe(404);
    expect((await page('/..%2f..%2fregistry.key')).status).toBe(404);
    const closed = await linked();
    await office('/closed-ask-links', { id: askLinkId(crypto, closed) });
    expect((await page(`/${closed}`)).status).toBe(410);
    expect((await page(`/${closed}`, { text: '늦은 글' })).status).toBe(410);
    const over = await linked({ until: '2026-01-01T00:00:00.000Z' });
    expect((await page(`/${over}`)).text).toContain('기한이 지났습니다');
    const states = (await office('/ask-links')).body['links'] as { link: { id: string }; state: string }[];
    const stateOf = (secret: AskSecret) => states.find(({ link }) => link.id === askLinkId(crypto, secret))?.state;
    expect([stateOf(closed), stateOf(over)]).toEqual(['closed', 'over']);
  });

  it('keeps neither words nor secrets on its disk, and all of it over a restart', async () => {
    const secret = await linked();
    const before = await inbox();
    await registry.close();
    for (const name of await readdir(data, { recursive: true })) {
      const bytes = await readFile(join(data, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(Buffer.from(canary)), name).toBe(false);
      expect(bytes.includes(Buffer.from(secret)), name).toBe(false);
    }
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    expect(await inbox()).toEqual(before);
    expect((await page(`/${secret}`)).status).toBe(200);
  });

  it('slows down who sends one text after another, and keeps the text', async () => {
    const secret = await linked();
    const replies = [];
    for (let count = 0; count < 24; count += 1) replies.push(await page(`/${secret}`, { text: `글 ${count}` }));
    const slowed = replies.filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThan(0);
    expect(slowed[0]?.text).toContain('잠시 뒤');
    expect(slowed[0]?.text).toMatch(/글 \d+<\/textarea>/);
    expect(Number(slowed[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('shows on a public page what was published to everybody, and on an applicant’s nothing of it', async () => {
    const secret = await linked();
    expect((await page(`/${secret}`)).text).not.toContain('공개한 답변');
    const was = month.records.length;
    const { question, draft } = draftedQuestion(month);
    await office('/records', { records: month.records.slice(was) });
    expect((await page(`/${secret}`)).text).not.toContain(answeredText.answer);
    const drafted = month.records.length;
    month.add(month.cast.chair, 'answer', approvalBody(question, draft));
    month.add(month.cast.secretariat, 'answer', publicationBody(question, draft));
    await office('/records', { records: month.records.slice(drafted) });
    const { text } = await page(`/${secret}`);
    expect(text).toContain('공개한 답변');
    expect(text).toContain(answeredText.question);
    expect(text).toContain(answeredText.answer);
    expect((await page(`/${await linked(forApplicant)}`)).text).not.toContain(answeredText.answer);
  });

  it('answers whatever is sent with a page, in which nothing of it is markup', async () => {
    const secret = await linked(forApplicant);
    const dice = diceFrom(20);
    const bits = [
      '<',
      '>',
      '"',
      "'",
      '&',
      '%',
      '\u0000',
      '\ud800',
      '=',
      '\r\n',
      '가',
      'x',
      '</textarea>',
      '<img src=x onerror=1>',
      '&lt;',
    ];
    const some = () => Array.from({ length: dice.below(30) }, () => bits[dice.below(bits.length)] ?? '').join('');
    for (let count = 0; count < 200; count += 1) {
      const body =
        dice.below(3) > 0
          ? new URLSearchParams({ text: some(), about: some(), name: some(), once: some(), lang: some() })
          : some();
      const reply = await fetch(`${registry.address}/ask/${secret}`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `192.0.2.${count}` },
      });
      expect(reply.status, String(body)).toBe(422);
      const text = await reply.text();
      expect(text.match(/<textarea/g)).toHaveLength(1);
      expect(text.match(/<\/textarea>/g)).toHaveLength(1);
      expect(text).not.toMatch(/<(img|script)/);
    }
  });

  it('takes everything of a round off when both offices have closed it for good', async () => {
    month = await playMonth({ members: 2, dossiers: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'simsa-ask-closed-'));
    const store = { ...createMemoryStore(), inbox: must(await openFileInbox(crypto, folder)) };
    const now = () => instantSchema.parse(new Date().toISOString());
    // The played month names states of this log, so that it is kept under that log's key.
    const service = must(createService({ crypto, store, key: registryKey, now }));
    const server = await createServer(service, { crypto, certificate: null });
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const before = registry;
    registry = { ...registry, address, verifierKey: registryVerifier };
    try {
      await office('/records', { records: month.records });
      const secret = await linked(forApplicant);
      await page(`/${secret}`, { about: 'own', text: '파기될 글' });
      expect(await inbox()).toHaveLength(1);
      const was = month.records.length;
      const { secretariat, chair } = month.cast;
      for (const signer of [secretariat, chair]) month.add(signer, 'disposal', disposalBody(month));
      await office('/records', { records: month.records.slice(was) });
      expect(await inbox()).toEqual([]);
      expect(await readdir(join(folder, 'inbox'))).toEqual([]);
      expect((await page(`/${secret}`)).status).toBe(404);
      const link = { id: askLinkId(crypto, secret), ...forApplicant, until: '2099-01-01T00:00:00.000Z' };
      expect((await office('/ask-links', { link })).code).toBe('registry/unknown-round');
    } finally {
      registry = before;
      await server.close();
      await store.inbox.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
