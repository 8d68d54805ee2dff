import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { recordLimit } from '../../shared/sealing/record.ts';
import type { RegistryService } from '../service.ts';
import { askPages } from './ask-pages.ts';
import { blobRoutes } from './blob-routes.ts';
import type { OwnCertificate } from './certificate.ts';
import { guard } from './guard.ts';
import { apiRoutes } from './routes.ts';

/**
 * The only door into the registry, over TLS where it has a certificate. Refuses bodies over the limit, slow senders, and anything the contract table does not
 * know. No CORS header is ever sent: pages have no business here. Nothing of a request's content is logged.
 */
export async function createServer(
  service: RegistryService,
  { crypto, certificate }: { readonly crypto: Crypto; readonly certificate: OwnCertificate | null },
): Promise<FastifyInstance> {
  const options = {
    bodyLimit: 4 * recordLimit,
    requestTimeout: 120_000,
    connectionTimeout: 60_000,
    // Behind a proxy of this machine whoever wrote is who the proxy names; from anywhere else the header is not believed.
    trustProxy: 'loopback',
    logger: false,
    forceCloseConnections: 'idle',
  } as const;
  const server: FastifyInstance = certificate
    ? (Fastify({
        ...options,
        https: { key: certificate.key, cert: certificate.certificate, minVersion: 'TLSv1.3' },
      }) as unknown as FastifyInstance)
    : Fastify(options);
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    const code = status >= 500 ? 'registry/internal' : status === 413 ? 'registry/too-large' : 'registry/bad-request';
    if (status >= 500)
      process.stderr.write(
        `registry: internal failure: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}\n`,
      );
    return reply.status(status).send({ problem: { code } });
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.status(404).send({ problem: { code: 'registry/unknown-address' } }),
  );
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });

  await server.register(swagger, {
    openapi: {
      info: {
        title: 'Simsa Desk registry',
        description: 'Keeps every signed record of a monthly selection.',
        version: '1',
      },
    },
    transform: createJsonSchemaTransform({}),
  });
  await server.register(async (scope) => {
    guard(scope, service, crypto);
    apiRoutes(scope, service, crypto);
    blobRoutes(scope, service);
    scope.get('/openapi.json', { config: { asks: 'nothing' }, schema: { hide: true } }, () => server.swagger());
  });
  // Pages for people outside: no signature, no script, and errors that are pages as well.
  await server.register(async (scope) => askPages(scope, service.ask));
  return server;
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
