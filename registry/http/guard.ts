/**
 * Refuses every request that no enrolled device signed with a nonce of this registry, and every signed one whose signer may not
 * ask that. A route that does not say what it asks does not come into being.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeyId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import {
  bodyDigest,
  isRequestSigned,
  nonceHeader,
  proofFromAuthorization,
  type RequestProof,
} from '../../shared/contracts/signed-request.ts';
import { rosterBodySchema } from '../../shared/roster/roster.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { SigningKey } from '../../shared/sealing/signing-key.ts';
import { enrolledKey, mayAsk, type Asked } from '../intake/may-ask.ts';
import type { RegistryService } from '../service.ts';
import { createNonces } from './nonces.ts';
import { statusFor } from './status.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route asks for, from its parsed request; `nothing` for those open to anyone. */
    readonly asks?: 'nothing' | ((request: FastifyRequest) => Asked);
    /** Where the body is a file, its name is its digest. */
    readonly bodyDigest?: (request: FastifyRequest) => string;
  }
  interface FastifyRequest {
    /** The device that signed, once that is proven. */
    signer: KeyId | null;
    /** SHA-256 of a body that was read whole. */
    readDigest: string | null;
  }
}

export function guard(scope: FastifyInstance, service: RegistryService, crypto: Crypto): void {
  const nonces = createNonces(() => performance.now());
  const emptyBody = bodyDigest(crypto, new Uint8Array(0));
  const parseJson = scope.getDefaultJsonParser('error', 'error');

  scope.decorateRequest('signer', null);
  scope.decorateRequest('readDigest', null);
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    request.readDigest = bodyDigest(crypto, body);
    void parseJson(request, body.toString('utf8'), done);
  });
  scope.addHook('onRoute', ({ url, config }) => {
    if (!config?.asks) throw new Error(`the route ${url} does not say what it asks for`);
  });
  scope.addHook('onSend', async (_request, reply) => {
    reply.header(nonceHeader, nonces.issue());
  });
  scope.addHook('preHandler', async (request, reply) => {
    const judged = judge(request);
    if (judged.ok) return;
    await reply.status(statusFor(judged.problem)).send({ problem: judged.problem });
  });

  function judge(request: FastifyRequest): Result<true> {
    const { asks } = request.routeOptions.config;
    if (!asks) return err(problem('registry/unknown-address'));
    if (asks === 'nothing') return ok(true);
    const asked = asks(request);
    const signer = signerOf(request, asked);
    // Rounds are told to who may know them; anybody else learns which registry this is and no more.
    if (asked.call === 'rounds' && !signer.ok && signer.problem.code !== 'registry/nonce-needed') return ok(true);
    if (asked.call === 'rounds' && request.headers.authorization === undefined) return ok(true);
    if (!signer.ok) return signer;
    request.signer = signer.value;
    return mayAsk(service.dockets(), { kid: signer.value, claims: service.claimOf(signer.value) }, asked);
  }

  function signerOf(request: FastifyRequest, asked: Asked): Result<KeyId> {
    const proof = proofFromAuthorization(request.headers.authorization);
    if (!proof || !nonces.isFresh(proof.nonce)) return err(problem('registry/nonce-needed'));
    const key = keyFor(proof, asked);
    if (!key) return err(problem('registry/not-on-the-roster'));
    const body = request.routeOptions.config.bodyDigest?.(request) ?? request.readDigest ?? emptyBody;
    const { method, url: path } = request;
    const signed = isRequestSigned(crypto, proof, key, { method, path, body, verifierKey: service.verifierKey });
    if (!signed) return err(problem('registry/bad-signature'));
    return nonces.use(proof.nonce) ? ok(proof.kid) : err(problem('registry/nonce-needed'));
  }

  /** Of an enrolled device, of a card that waits for enrolment, or of the roster that is being handed in and names its signer. */
  function keyFor({ kid }: RequestProof, asked: Asked): SigningKey | undefined {
    const known = enrolledKey(service.dockets(), kid) ?? service.cardKeyOf(kid);
    if (known || asked.call !== 'append' || asked.first?.kind !== 'roster') return known;
    const roster = rosterBodySchema.safeParse(asked.first.body);
    if (!roster.success) return undefined;
    return roster.data.members.flatMap(({ devices }) => devices).find((device) => device.kid === kid);
  }
}
