import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Problem } from '../../shared/basics/problem.ts';
import type { Result } from '../../shared/basics/result.ts';
import { failureSchema, registryApi } from '../../shared/contracts/registry-api.ts';
import type { RegistryService } from '../service.ts';

/** One line per call of the contract table. */
export function apiRoutes(scope: FastifyInstance, service: RegistryService): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  const { about, cards, handInCard, append, records, checkpoint, receipt } = registryApi;

  routes.get(about.path, { schema: { response: replies(about.reply) } }, async () => ({
    product: 'simsa-registry' as const,
    api: 1 as const,
    name: service.name,
    verifierKey: service.verifierKey,
    rounds: [...service.rounds()],
  }));
  routes.get(cards.path, { schema: { response: replies(cards.reply) } }, async () => ({ cards: [...service.cards()] }));
  routes.post(
    handInCard.path,
    { schema: { body: handInCard.body, response: replies(handInCard.reply) } },
    async (request, reply) => answer(reply, await service.handInCard(request.body.card), (count) => ({ cards: count })),
  );
  routes.post(
    append.path,
    { schema: { params: append.params, body: append.body, response: replies(append.reply) } },
    async (request) => ({ outcomes: outcomesOf(await service.append(request.params.round, request.body.records)) }),
  );
  routes.get(
    records.path,
    { schema: { params: records.params, querystring: records.query, response: replies(records.reply) } },
    async (request, reply) =>
      answer(reply, service.log(request.params.round), (log) => ({
        records: [...log.read(request.query.from, request.query.limit)],
      })),
  );
  routes.get(
    checkpoint.path,
    { schema: { params: checkpoint.params, querystring: checkpoint.query, response: replies(checkpoint.reply) } },
    async (request, reply) => {
      const log = service.log(request.params.round);
      return answer(reply, log.ok ? log.value.checkpoint(request.query.from) : log, (found) => ({
        checkpoint: found.checkpoint,
        consistency: [...found.consistency],
      }));
    },
  );
  routes.get(
    receipt.path,
    { schema: { params: receipt.params, response: replies(receipt.reply) } },
    async (request, reply) =>
      answer(reply, service.receipt(request.params.round, request.params.record), (found) => ({
        receipt: { ...found, proof: [...found.proof] },
      })),
  );
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

/** A problem's status for machines that look no further. */
export function statusFor(problem: Problem): number {
  if (/unknown-(round|record|blob)/.test(problem.code)) return 404;
  if (/disk-full|unwritable/.test(problem.code)) return 507;
  if (problem.code === 'registry/too-large') return 413;
  if (problem.code === 'registry/behind') return 409;
  return problem.code === 'registry/blob-unannounced' ? 403 : 422;
}

function answer<T, R>(reply: FastifyReply, result: Result<T>, shape: (value: T) => R): R {
  if (result.ok) return shape(result.value);
  reply.status(statusFor(result.problem));
  // The failure shape is declared for every 4xx and 5xx reply; the route's type only knows the 200.
  return { problem: result.problem } as unknown as R;
}
