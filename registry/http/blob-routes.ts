import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import { problem } from '../../shared/basics/result.ts';
import { blobLimit, blobParamsSchema } from '../../shared/contracts/registry-api.ts';
import type { Asked } from '../intake/may-ask.ts';
import type { RegistryService } from '../service.ts';
import { statusFor } from './status.ts';

const path = '/rounds/:round/blobs/:digest';

/** Encrypted files: streamed in under a digest that a package named, streamed out whole or by range. */
export function blobRoutes(scope: FastifyInstance, service: RegistryService): void {
  const routes = scope.withTypeProvider<ZodTypeProvider>();
  scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

  const put = { asks: asking('put-blob'), bodyDigest: (request: FastifyRequest) => paramsOf(request).digest };

  routes.put(
    path,
    { config: put, bodyLimit: blobLimit, schema: { params: blobParamsSchema } },
    async (request, reply) => {
      const { round, digest } = request.params;
      const put = await service.putBlob(round, digest, request.body as Readable);
      return put.ok ? reply.status(204).send() : reply.status(statusFor(put.problem)).send({ problem: put.problem });
    },
  );

  routes.get(
    path,
    { config: { asks: asking('read-blob') }, schema: { params: blobParamsSchema } },
    async (request, reply) => {
      const { round, digest } = request.params;
      const size = await service.blobSize(round, digest);
      if (size === null) return reply.status(404).send({ problem: problem('registry/unknown-blob') });
      const range = rangeFrom(request.headers.range, size);
      if (!range)
        return reply
          .status(416)
          .header('content-range', `bytes */${size}`)
          .send({ problem: problem('registry/bad-range') });
      void reply.header('accept-ranges', 'bytes').header('content-length', range.to - range.from);
      if (request.headers.range)
        void reply.status(206).header('content-range', `bytes ${range.from}-${range.to - 1}/${size}`);
      void reply.type('application/octet-stream');
      return reply.send(service.readBlob(digest, range.from, range.to));
    },
  );
}

function asking(call: 'read-blob' | 'put-blob') {
  return (request: FastifyRequest): Asked => ({ call, ...paramsOf(request) });
}

/** What a route asks for is looked at after its parameters were parsed. */
function paramsOf({ params }: FastifyRequest): { readonly round: RoundId; readonly digest: Digest } {
  return params as { readonly round: RoundId; readonly digest: Digest };
}

/** `bytes=a-b` only (RFC 9110, 14.1.2); no header means all. */
function rangeFrom(header: string | undefined, size: number): { readonly from: number; readonly to: number } | null {
  if (header === undefined) return { from: 0, to: size };
  const found = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header);
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[2] === '' ? size : Math.min(size, Number(found[2]) + 1);
  return from < to ? { from, to } : null;
}
