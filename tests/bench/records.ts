import * as nodeCrypto from 'node:crypto';
import { base64UrlFromBytes, utf8 } from '../../shared/basics/bytes.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { parseRecord, signRecord, verifySignature } from '../../shared/sealing/record.ts';
import { keyIdOf } from '../../shared/sealing/signing-key.ts';
import { crypto } from '../flow/seat.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { piecesOf, sideBySide } from './timing.ts';

const count = 1_500;
const leaves = 50_000;

/** Our record layer against Node's own primitives on the same bytes: canonical form, parsing and key policy are what it adds. */
export async function measureRecords({ rounds }: Effort): Promise<readonly Measured[]> {
  const signing: Round[] = [];
  const verifying: Round[] = [];
  const appending: Round[] = [];
  // The first round warms the compiler for both and is not kept.
  for (let round = 0; round <= rounds; round += 1) {
    const measured = [measureSigning(round), measureVerifying(round), measureAppending(round)];
    if (round > 0)
      for (const [index, list] of [signing, verifying, appending].entries()) list.push(measured[index] as Round);
  }
  const goal = { of: 'ratio', bound: 'at-least', figure: 0.7 } as const;
  const note = `a ballot of ${utf8(canonicalJson(ballotLike(0))).length} bytes`;
  return [
    { name: 'sign', what: 'records signed', unit: '/s', limitIs: 'bare Ed25519 of Node', goal, rounds: signing, note },
    {
      name: 'verify',
      what: 'records parsed and verified',
      unit: '/s',
      limitIs: 'bare Ed25519 of Node',
      goal,
      rounds: verifying,
      note,
    },
    {
      name: 'merkle',
      what: 'leaves hashed and appended',
      unit: '/s',
      limitIs: 'as many bare SHA-256 of the same lengths',
      goal: { ...goal, figure: 0.8 },
      rounds: appending,
      note: `${leaves} leaves`,
    },
  ];
}

const secretKey = new Uint8Array(32).fill(7);
const publicKey = crypto.publicKeyEd25519(secretKey);
const kid = keyIdOf(crypto, publicKey, 'EdDSA');
const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64UrlFromBytes(publicKey), d: base64UrlFromBytes(secretKey) };
const bareKey = nodeCrypto.createPrivateKey({ key: jwk, format: 'jwk' });
const barePublicKey = nodeCrypto.createPublicKey({ key: jwk, format: 'jwk' });

function signBallot(body: object) {
  return signRecord(crypto, { kind: 'ballot', version: 1, alg: 'EdDSA', kid, secretKey, body });
}

function measureSigning(round: number): Round {
  const bodies = Array.from({ length: count }, (_, index) => {
    const body = ballotLike(round * count + index);
    return { body, input: utf8(base64UrlFromBytes(utf8(canonicalJson(body)))) };
  });
  return sideBySide(piecesOf(bodies, 50), {
    limit: (piece) => {
      for (const { input } of piece) nodeCrypto.sign(null, input, bareKey);
    },
    ours: (piece) => {
      for (const { body } of piece) signBallot(body);
    },
  });
}

function measureVerifying(round: number): Round {
  const records = Array.from({ length: count }, (_, index) => {
    const { jws } = signBallot(ballotLike(round * count + index));
    const parsed = parseRecord(crypto, jws);
    if (!parsed.ok) throw new Error('a record made here does not read');
    return parsed.value;
  });
  const key = { alg: 'EdDSA', signingKey: jwk.x } as const;
  let good = 0;
  const measured = sideBySide(piecesOf(records, 50), {
    limit: (piece) => {
      for (const { signingInput, signature } of piece)
        if (nodeCrypto.verify(null, signingInput, barePublicKey, signature)) good += 1;
    },
    ours: (piece) => {
      for (const { jws } of piece) {
        const record = parseRecord(crypto, jws);
        if (record.ok && verifySignature(crypto, record.value, key)) good += 1;
      }
    },
  });
  if (good !== 2 * count) throw new Error('a record made here did not verify');
  return measured;
}

function measureAppending(round: number): Round {
  const data = Array.from({ length: leaves }, (_, index) => utf8(`${round}/${index}/`.padEnd(200, 'x')));
  const [leaf, node] = [new Uint8Array(201), new Uint8Array(65)];
  const tree = createTree(crypto);
  const measured = sideBySide(piecesOf(data, 1_000), {
    limit: (piece) => {
      for (const _leaf of piece) {
        nodeCrypto.hash('sha256', leaf, 'buffer');
        nodeCrypto.hash('sha256', node, 'buffer');
      }
    },
    ours: (piece) => {
      for (const each of piece) tree.append(leafHash(crypto, each));
    },
  });
  if (tree.size() !== leaves) throw new Error('a leaf was lost');
  return measured;
}

/** As long as a ballot whose content is sealed to two offices. */
function ballotLike(seed: number): object {
  const noise = nodeCrypto.createHash('sha512').update(String(seed)).digest('base64');
  return {
    round: '2026-11',
    author: 'm7',
    previous: noise.slice(0, 43),
    at: '2026-11-24T03:00:00.000Z',
    dossier: `2026-11-${String(seed % 1000).padStart(3, '0')}`,
    package: noise,
    rubric: noise,
    content: noise,
    sealed: noise.repeat(16),
  };
}
