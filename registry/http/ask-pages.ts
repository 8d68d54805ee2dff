/**
 * The only door for people without a device: plain forms under `/ask`. Refuses what is too large, too often, or on a page that is not open, and
 * always with a page that says so. Lets the browser load nothing and run nothing.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { digestSchema } from '../../shared/basics/ids.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import { languageSchema, type Language } from '../../shared/messages/language.ts';
import { askSecretFromTyped, type AskSecret } from '../../shared/question/ask-link.ts';
import type { AskDesk } from '../ask/ask-desk.ts';
import { emptyForm, formFrom, judgeForm, type AskFault } from '../ask/ask-form.ts';
import { askStyle, codePage, formPage, refusalPage, sentPage } from '../ask/ask-html.ts';
import type { AskWord } from '../ask/ask-words.ts';
import { createPace } from '../ask/pace.ts';

/** Ten times what the longest form can be, so that a text that is too long comes back to be shortened. */
const bodyLimit = 512 * 1024;
const minute = 60_000;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(askStyle).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export function askPages(scope: FastifyInstance, desk: AskDesk): void {
  const clock = () => performance.now();
  // Guessing a code of 130 bits is hopeless at any pace; this keeps a flood from costing anything.
  const reading = createPace(120, minute, clock);
  const writing = createPace(20, 10 * minute, clock);
  const onPage = createPace(60, 60 * minute, clock);

  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  scope.addHook('onSend', async (_request, reply) => {
    reply
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('x-frame-options', 'DENY')
      .header('x-robots-tag', 'noindex')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  });
  scope.setErrorHandler((error, request, reply) => {
    const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
    return html(
      reply,
      status === 413 ? 413 : 400,
      refusalPage(languageOf(request), status === 413 ? 'tooLarge' : 'unknown'),
    );
  });
  scope.addHook('onRequest', async (request, reply) => {
    const millis = reading.wait(request.ip);
    if (millis === 0) return;
    reply.header('retry-after', String(Math.ceil(millis / 1000)));
    await html(reply, 429, refusalPage(languageOf(request), 'broken'));
  });

  scope.get('/ask', { schema: { hide: true } }, async (request, reply) => {
    const typed = new URLSearchParams(request.url.split('?')[1] ?? '').get('code') ?? '';
    const secret = askSecretFromTyped(typed);
    const language = languageOf(request);
    if (secret) return reply.redirect(`/ask/${secret}?lang=${language}`, 303);
    return html(reply, typed === '' ? 200 : 422, codePage(language, typed.slice(0, 100)));
  });

  scope.get('/ask/:secret', { schema: { hide: true } }, async (request, reply) =>
    withPage(request, reply, (page, secret) =>
      html(reply, 200, formPage(page, languageOf(request), emptyForm(freshOnce(), pathOf(secret)))),
    ),
  );

  scope.get('/ask/:secret/sent', { schema: { hide: true } }, async (request, reply) =>
    withPage(request, reply, (page, secret) => {
      const at = instantSchema.parse(new Date().toISOString());
      return html(reply, 200, sentPage(page, languageOf(request), at, pathOf(secret)));
    }),
  );

  scope.post('/ask/:secret', { schema: { hide: true }, bodyLimit }, async (request, reply) =>
    withPage(request, reply, async (page, secret) => {
      const sent = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const language = spoken(sent.get('lang'));
      const form = formFrom(sent, pathOf(secret));
      const back = (status: number, faults: readonly AskFault[]) =>
        html(
          reply,
          status,
          formPage(page, language, { ...form, once: onceOf(form.once) ? form.once : freshOnce() }, faults),
        );
      const judged = judgeForm(page.link, form);
      if (!('text' in judged)) return back(422, judged);
      const millis = Math.max(writing.wait(request.ip), onPage.wait(page.link.id));
      if (millis > 0) {
        const seconds = Math.ceil(millis / 1000);
        reply.header('retry-after', String(seconds));
        return back(429, [{ field: 'page', word: 'pace', values: { seconds } }]);
      }
      const taken = await desk.take(secret, judged, onceOf(form.once) ?? digestOf(freshOnce()));
      if (taken.ok) return reply.redirect(`${pathOf(secret)}/sent?lang=${language}`, 303);
      const full = taken.problem.code === 'ask/full';
      return back(full ? 422 : 507, [{ field: 'page', word: full ? 'full' : 'broken' }]);
    }),
  );

  async function withPage(
    request: FastifyRequest,
    reply: FastifyReply,
    show: (page: Extract<ReturnType<AskDesk['page']>, { ok: true }>['value'], secret: AskSecret) => unknown,
  ) {
    const secret = askSecretFromTyped((request.params as { readonly secret: string }).secret);
    const page = secret ? desk.page(secret) : null;
    if (secret && page?.ok) return show(page.value, secret);
    const word = page?.ok === false ? refusals[page.problem.code] : undefined;
    return html(reply, word ? 410 : 404, refusalPage(languageOf(request), word ?? 'unknown'));
  }
}

const refusals: Readonly<Record<string, AskWord>> = { 'ask/closed': 'closed', 'ask/over': 'over' };

function pathOf(secret: AskSecret): string {
  return `/ask/${secret}`;
}

function languageOf({ url }: FastifyRequest): Language {
  return spoken(new URLSearchParams(url.split('?')[1] ?? '').get('lang'));
}

function spoken(lang: string | null): Language {
  const parsed = languageSchema.safeParse(lang);
  return parsed.success ? parsed.data : 'ko';
}

function freshOnce(): string {
  return randomBytes(16).toString('hex');
}

function onceOf(once: string) {
  return /^[0-9a-f]{32}$/.test(once) ? digestOf(once) : null;
}

function digestOf(text: string) {
  return digestSchema.parse(createHash('sha256').update(text).digest('hex'));
}

function html(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply.status(status).type('text/html; charset=utf-8').send(page);
}
