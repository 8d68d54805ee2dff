import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { base64FromBytes, hexFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { createTree, leafHash, verifyConsistency, verifyInclusion } from '../../../shared/log/tree.ts';
import { signCheckpoint, verifierKey, verifyCheckpoint } from '../../../shared/log/checkpoint.ts';
import { crypto, codeOf, must } from '../../flow/seat.ts';
import { haveVectors, vectors, vectorTitle } from '../vectors.ts';

const proofSchema = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: z.string().nullish(),
  root2: z.string().nullish(),
  proof: z.array(z.string()).nullish(),
  desc: z.string(),
  wantErr: z.boolean(),
});
const bytes = (text: string | null | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64'));

describe.skipIf(!haveVectors)(vectorTitle('consistency proofs (RFC 6962, RFC 9162)'), () => {
  const folder = join(vectors, 'rfc6962/consistency');
  const files = haveVectors
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    : [];
  it('has vectors to run', () => expect(files.length).toBeGreaterThan(50));
  it.each(files)('%s', (name) => {
    const vector = proofSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const holds = verifyConsistency(crypto, {
      from: vector.size1,
      to: vector.size2,
      fromRoot: bytes(vector.root1),
      toRoot: bytes(vector.root2),
      proof: (vector.proof ?? []).map(bytes),
    });
    expect(holds, vector.desc).toBe(!vector.wantErr);
  });
});

describe('a Merkle tree', () => {
  const leaves = Array.from({ length: 70 }, (_, index) => leafHash(crypto, utf8(`leaf ${index}`)));
  const tree = createTree(crypto);
  for (const leaf of leaves) tree.append(leaf);

  it('has the root of RFC 6962 for nothing at all', () => {
    expect(hexFromBytes(createTree(crypto).root())).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('proves every leaf in every size, and no leaf in another place', () => {
    for (let size = 1; size <= leaves.length; size += 1)
      for (let index = 0; index < size; index += 7) {
        const proof = tree.inclusionProof(index, size);
        const leaf = leaves[index];
        if (!leaf) throw new Error('no leaf');
        expect(verifyInclusion(crypto, { leaf, index, size, proof, root: tree.root(size) })).toBe(true);
        const other = (index + 1) % size;
        if (other !== index)
          expect(verifyInclusion(crypto, { leaf, index: other, size, proof, root: tree.root(size) })).toBe(false);
      }
  });

  it('proves growth from every size to every larger one', () => {
    for (let from = 1; from <= leaves.length; from += 3)
      for (let to = from; to <= leaves.length; to += 5) {
        const proof = tree.consistencyProof(from, to);
        const roots = { fromRoot: tree.root(from), toRoot: tree.root(to) };
        expect(verifyConsistency(crypto, { from, to, ...roots, proof })).toBe(true);
        if (from < to)
          expect(verifyConsistency(crypto, { from, to, fromRoot: tree.root(to), toRoot: tree.root(to), proof })).toBe(
            false,
          );
      }
  });
});

describe('a checkpoint', () => {
  const secretKey = new Uint8Array(32).fill(4);
  const key = verifierKey(crypto, 'registry-a', crypto.publicKeyEd25519(secretKey));
  const note = signCheckpoint(
    crypto,
    { origin: 'registry-a/2026-11', size: 3, root: new Uint8Array(32).fill(7) },
    { name: 'registry-a', secretKey },
  );
  const otherLine = base64FromBytes(new Uint8Array(68));

  it('is read by who has the key', () => {
    expect(must(verifyCheckpoint(crypto, note, key))).toMatchObject({ origin: 'registry-a/2026-11', size: 3 });
  });

  it.each([
    ['another size', note.replace('\n3\n', '\n4\n'), 'log/bad-checkpoint'],
    ['another origin', note.replace('2026-11', '2026-12'), 'log/bad-checkpoint'],
    ['a line more', note.replace('\n3\n', '\n3\nextra\n'), 'log/bad-checkpoint'],
    ['no signature', `${note.split('\n\n')[0] ?? ''}\n\n`, 'log/bad-checkpoint'],
    ['somebody else’s name', note.replace('— registry-a', '— registry-b'), 'log/wrong-registry-key'],
    ['nothing at its end', note.trimEnd(), 'log/bad-checkpoint'],
    ['a leading zero', note.replace('\n3\n', '\n03\n'), 'log/bad-checkpoint'],
    ['a second line of its name', `${note}\u2014 registry-a ${otherLine}\n`, 'log/bad-checkpoint'],
    ['one before it', note.replace('\u2014', `\u2014 registry-a ${otherLine}\n\u2014`), 'log/bad-checkpoint'],
  ])('with %s is refused', (_title, forged, code) => {
    expect(codeOf(verifyCheckpoint(crypto, forged, key))).toBe(code);
  });
});
