import { z } from 'zod';
import { digestSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { problemSchema } from '../basics/problem.ts';
import { askLinkSchema, inboxEntrySchema } from '../question/ask-link.ts';
import { receiptSchema } from '../log/receipt.ts';

/**
 * App <-> registry, over HTTP. `about`, `nonce` and handing in a card are open to anyone; every other request is signed by an
 * enrolled device (signed-request.ts). One typed table: path parameters, query, body, and reply of each call. Replies that fail
 * carry `{problem}` with a 4xx/5xx status. Blobs travel as `application/octet-stream` outside this table's JSON:
 * `PUT|GET|HEAD /rounds/:round/blobs/:digest` (GET honours `Range: bytes=a-b`).
 */
export const registryApi = {
  /** Rounds are named only to a device of their rosters, when the request is signed. */
  about: {
    method: 'GET',
    path: '/about',
    reply: z.strictObject({
      product: z.literal('simsa-registry'),
      api: z.literal(1),
      name: z.string(),
      verifierKey: z.string(),
      rounds: z.array(roundIdSchema),
    }),
  },
  /** For a first signed request: its nonce comes, as with every reply, in the header. */
  nonce: { method: 'GET', path: '/nonce', reply: z.strictObject({}) },
  cards: { method: 'GET', path: '/cards', reply: z.strictObject({ cards: z.array(z.string()) }) },
  handInCard: {
    method: 'POST',
    path: '/cards',
    body: z.strictObject({ card: z.string().max(10_000) }),
    reply: z.strictObject({ cards: z.int() }),
  },
  append: {
    method: 'POST',
    path: '/rounds/:round/records',
    params: z.strictObject({ round: roundIdSchema }),
    body: z.strictObject({
      records: z
        .array(z.string().max(8 * 1024 * 1024))
        .min(1)
        .max(500),
    }),
    reply: z.strictObject({
      outcomes: z.array(
        z.union([z.strictObject({ receipt: receiptSchema }), z.strictObject({ problem: problemSchema })]),
      ),
    }),
  },
  records: {
    method: 'GET',
    path: '/rounds/:round/records',
    params: z.strictObject({ round: roundIdSchema }),
    query: z.strictObject({ from: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(1000) }),
    reply: z.strictObject({ records: z.array(z.string()) }),
  },
  checkpoint: {
    method: 'GET',
    path: '/rounds/:round/checkpoint',
    params: z.strictObject({ round: roundIdSchema }),
    query: z.strictObject({ from: z.coerce.number().int().min(0) }),
    reply: z.strictObject({ checkpoint: z.string(), consistency: z.array(z.string()) }),
  },
  /** The newest state of the log that each device has cosigned: a checkpoint with that device's line. */
  cosignatures: {
    method: 'GET',
    path: '/rounds/:round/cosignatures',
    params: z.strictObject({ round: roundIdSchema }),
    reply: z.strictObject({ checkpoints: z.array(z.string().max(10_000)).max(200) }),
  },
  cosign: {
    method: 'POST',
    path: '/rounds/:round/cosignatures',
    params: z.strictObject({ round: roundIdSchema }),
    body: z.strictObject({ checkpoint: z.string().max(10_000) }),
    reply: z.strictObject({}),
  },
  /** Pages for outsiders: the secretariat opens them, says more of an open one by the same call, and closes them. */
  askLinks: {
    method: 'GET',
    path: '/rounds/:round/ask-links',
    params: z.strictObject({ round: roundIdSchema }),
    reply: z.strictObject({
      links: z.array(
        z.strictObject({ link: askLinkSchema, state: z.enum(['open', 'closed', 'over']), received: z.int() }),
      ),
    }),
  },
  openAskLink: {
    method: 'POST',
    path: '/rounds/:round/ask-links',
    params: z.strictObject({ round: roundIdSchema }),
    body: z.strictObject({ link: askLinkSchema }),
    reply: z.strictObject({}),
  },
  closeAskLink: {
    method: 'POST',
    path: '/rounds/:round/closed-ask-links',
    params: z.strictObject({ round: roundIdSchema }),
    body: z.strictObject({ id: digestSchema }),
    reply: z.strictObject({}),
  },
  /** What outsiders wrote, sealed to the secretariat, from a place on. */
  inbox: {
    method: 'GET',
    path: '/rounds/:round/inbox',
    params: z.strictObject({ round: roundIdSchema }),
    query: z.strictObject({ from: z.coerce.number().int().min(0) }),
    reply: z.strictObject({ entries: z.array(inboxEntrySchema).max(200) }),
  },
  receipt: {
    method: 'GET',
    path: '/rounds/:round/receipts/:record',
    params: z.strictObject({ round: roundIdSchema, record: recordIdSchema }),
    reply: z.strictObject({ receipt: receiptSchema }),
  },
} as const;
export type RegistryApi = typeof registryApi;

export const failureSchema = z.strictObject({ problem: problemSchema });

export const blobParamsSchema = z.strictObject({ round: roundIdSchema, digest: digestSchema });
/** The largest encrypted file the registry takes, in bytes: 200 MB (the scheme's ceiling) plus sealing. */
export const blobLimit = 210 * 1024 * 1024;
