import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { RoundId } from '../../shared/basics/ids.ts';
import type { Result } from '../../shared/basics/result.ts';
import { failureSchema, registryApi } from '../../shared/contracts/registry-api.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import { roundsOf, type Asked } from '../intake/may-ask.ts';
import type { RegistryService } from '../service.ts';
import { statusFor } from './status.ts';

/** One line per call of the contract table. */
export function apiRoutes(scope: FastifyInstance, service: RegistryService, crypto: Crypto): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  const { askLinks, openAskLink, closeAskLink, inbox } = registryApi;
  const { about, nonce, cards, handInCard, append, records, checkpoint, cosignatures, cosign, receipt } = registryApi;

  const log = { asks: (request: FastifyRequest): Asked => ({ call: 'log', round: roundOf(request) }) };
  const office = { asks: (request: FastifyRequest): Asked => ({ call: 'inbox', round: roundOf(request) }) };
  const appending = {
    asks: (request: FastifyRequest): Asked => ({
      call: 'append',
      round: roundOf(request),
      first: firstOf(crypto, (request.body as { readonly records: readonly string[] }).records),
    }),
  };

  routes.get(
    about.path,
    { config: { asks: () => ({ call: 'rounds' }) }, schema: { response: replies(about.reply) } },
    async ({ signer }) => ({
      product: 'simsa-registry' as const,
      api: 1 as const,
      name: service.name,
      verifierKey: service.verifierKey,
      rounds: [...roundsOf(service.dockets(), signer)],
    }),
  );
  routes.get(nonce.path, { config: { asks: 'nothing' }, schema: { response: replies(nonce.reply) } }, async () => ({}));
  routes.get(
    cards.path,
    { config: { asks: () => ({ call: 'cards' }) }, schema: { response: replies(cards.reply) } },
    async () => ({ cards: [...service.cards()] }),
  );
  routes.post(
    handInCard.path,
    {
      config: { asks: 'nothing' },
      bodyLimit: 20_000,
      schema: { body: handInCard.body, response: replies(handInCard.reply) },
    },
    async (request, reply) => answer(reply, await service.handInCard(request.body.card), (count) => ({ cards: count })),
  );
  routes.post(
    append.path,
    { config: appending, schema: { params: append.params, body: append.body, response: replies(append.reply) } },
    async (request) => ({ outcomes: outcomesOf(await service.append(request.params.round, request.body.records)) }),
  );
  routes.get(
    records.path,
    { config: log, schema: { params: records.params, querystring: records.query, response: replies(records.reply) } },
    async (request, reply) =>
      answer(reply, service.log(request.params.round), (log) => ({
        records: [...log.read(request.query.from, request.query.limit)],
      })),
  );
  routes.get(
    checkpoint.path,
    {
      config: log,
      schema: { params: checkpoint.params, querystring: checkpoint.query, response: replies(checkpoint.reply) },
    },
    async (request, reply) => {
      const log = service.log(request.params.round);
      return answer(reply, log.ok ? log.value.checkpoint(request.query.from) : log, (found) => ({
        checkpoint: found.checkpoint,
        consistency: [...found.consistency],
      }));
    },
  );
  routes.get(
    cosignatures.path,
    { config: log, schema: { params: cosignatures.params, response: replies(cosignatures.reply) } },
    async (request, reply) =>
      answer(reply, service.log(request.params.round), (found) => ({ checkpoints: [...found.cosigned()] })),
  );
  routes.post(
    cosign.path,
    {
      config: log,
      bodyLimit: 20_000,
      schema: { params: cosign.params, body: cosign.body, response: replies(cosign.reply) },
    },
    async (request, reply) => {
      const found = service.log(request.params.round);
      return answer(reply, found.ok ? await found.value.cosign(request.body.checkpoint) : found, () => ({}));
    },
  );
  routes.get(
    askLinks.path,
    { config: office, schema: { params: askLinks.params, response: replies(askLinks.reply) } },
    async (request) => ({ links: [...service.ask.links(request.params.round)] }),
  );
  routes.post(
    openAskLink.path,
    {
      config: office,
      bodyLimit: 20_000,
      schema: { params: openAskLink.params, body: openAskLink.body, response: replies(openAskLink.reply) },
    },
    async (request, reply) =>
      answer(reply, await service.ask.open(request.params.round, request.body.link), () => ({})),
  );
  routes.post(
    closeAskLink.path,
    {
      config: office,
      bodyLimit: 20_000,
      schema: { params: closeAskLink.params, body: closeAskLink.body, response: replies(closeAskLink.reply) },
    },
    async (request, reply) => answer(reply, await service.ask.shut(request.params.round, request.body.id), () => ({})),
  );
  routes.get(
    inbox.path,
    { config: office, schema: { params: inbox.params, querystring: inbox.query, response: replies(inbox.reply) } },
    async (request) => ({ entries: [...service.ask.entries(request.params.round, request.query.from)] }),
  );
  routes.get(
    receipt.path,
    { config: log, schema: { params: receipt.params, response: replies(receipt.reply) } },
    async (request, reply) =>
      answer(reply, service.receipt(request.params.round, request.params.record), (found) => ({
        receipt: { ...found, proof: [...found.proof] },
      })),
  );
}

/** What a route asks for is looked at after its parameters were parsed. */
function roundOf({ params }: FastifyRequest): RoundId {
  return (params as { readonly round: RoundId }).round;
}

/** Only the first record is looked at: it alone can begin a round. Reading it does not judge it. */
function firstOf(crypto: Crypto, records: readonly string[]) {
  const parsed = parseRecord(crypto, records[0] ?? '');
  return parsed.ok ? parsed.value : null;
}

function outcomesOf(outcomes: Awaited<ReturnType<RegistryService['append']>>) {
  return outcomes.map((outcome) =>
    'receipt' in outcome
      ? { receipt: { ...outcome.receipt, proof: [...outcome.receipt.proof] } }
      : { problem: outcome.problem },
  );
}

function replies<S>(reply: S) {
  return { 200: reply, '4xx': failureSchema, '5xx': failureSchema } as const;
}

function answer<T, R>(reply: FastifyReply, result: Result<T>, shape: (value: T) => R): R {
  if (result.ok) return shape(result.value);
  reply.status(statusFor(result.problem));
  // The failure shape is declared for every 4xx and 5xx reply; the route's type only knows the 200.
  return { problem: result.problem } as unknown as R;
}
