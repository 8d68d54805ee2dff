/**
 * Pages for outsiders and what comes in on them. Refuses a page that is unknown, closed or over, more than a page or a round may hold, and
 * keeps nothing in the clear: every message is sealed to the secretariat's devices before it reaches the store.
 */
import { z } from 'zod';
import { base64FromBytes, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema, type Digest, type RoundId } from '../../shared/basics/ids.ts';
import { instantSchema, type Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { recipientsNow } from '../../shared/docket/devices.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { AnsweredText } from '../../shared/question/answer.ts';
import {
  askLinkId,
  askLinkSchema,
  inboxEntrySchema,
  type AskLink,
  type AskSecret,
  type InboxEntry,
  type InboxText,
} from '../../shared/question/ask-link.ts';
import { membersWithRole } from '../../shared/roster/roster.ts';
import { sealToRecipients } from '../../shared/sealing/age.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { InboxStore } from '../storage/store.ts';

/** What one page and one round may hold: strangers cannot fill the disk. */
const mostOfPage = 200;
const mostOfRound = 5000;
const mostLinks = 1000;
/** How many published answers a page shows. */
const mostShown = 200;
/** How many entries one reply brings. */
const replyLimit = 200;

const lineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('link'), link: askLinkSchema }),
  z.strictObject({ kind: z.literal('closed'), id: digestSchema, at: instantSchema }),
  // `once` is the page that was sent: the same one again is the same message.
  z.strictObject({ kind: z.literal('entry'), entry: inboxEntrySchema, once: digestSchema }),
]);
type Line = Readonly<z.infer<typeof lineSchema>>;

/** A page as whoever holds its secret finds it. */
export interface AskPage {
  readonly round: RoundId;
  readonly title: string;
  readonly link: AskLink;
  /** What was published to everybody, newest first; on public pages only. */
  readonly published: readonly (AnsweredText & { readonly at: Instant })[];
}

export interface AskDesk {
  readonly open: (round: RoundId, link: AskLink) => Promise<Result<true>>;
  readonly shut: (round: RoundId, id: Digest) => Promise<Result<true>>;
  readonly links: (
    round: RoundId,
  ) => readonly { readonly link: AskLink; readonly state: 'open' | 'closed' | 'over'; readonly received: number }[];
  readonly entries: (round: RoundId, from: number) => readonly InboxEntry[];
  /** Problems: 'ask/unknown', 'ask/closed', 'ask/over'. */
  readonly page: (secret: AskSecret) => Result<AskPage>;
  /** Takes a message in; the same `once` again changes nothing. Problems: as `page`, 'ask/full', or the store's. */
  readonly take: (secret: AskSecret, text: InboxText, once: Digest) => Promise<Result<true>>;
  readonly remove: (round: RoundId) => Promise<void>;
}

interface Inbox {
  readonly links: Map<Digest, AskLink>;
  readonly closed: Set<Digest>;
  readonly entries: InboxEntry[];
  readonly taken: Set<Digest>;
}

export function createAskDesk({
  crypto,
  store,
  now,
  docketOf,
}: {
  readonly crypto: Crypto;
  readonly store: InboxStore;
  readonly now: () => Instant;
  /** Of a round that is here and not closed for good. */
  readonly docketOf: (round: RoundId) => Docket | undefined;
}): AskDesk {
  const inboxes = new Map<RoundId, Inbox>();
  for (const round of store.rounds())
    inboxes.set(round, filled(store.texts(round).map((text) => lineSchema.parse(JSON.parse(text)))));
  /** One message after another: places and limits are counted before the store has answered. */
  let queue: Promise<unknown> = Promise.resolve();

  const inboxOf = (round: RoundId): Inbox => {
    const known = inboxes.get(round) ?? filled([]);
    inboxes.set(round, known);
    return known;
  };
  const keep = async (round: RoundId, line: Line): Promise<Result<true>> => {
    const stored = await store.append(round, JSON.stringify(line));
    if (stored.ok) file(inboxOf(round), line);
    return stored;
  };
  const stateOf = (inbox: Inbox, { id, until }: AskLink) =>
    inbox.closed.has(id) ? 'closed' : Date.parse(until) <= Date.parse(now()) ? 'over' : 'open';
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = queue.then(step);
    queue = done.catch(() => undefined);
    return done;
  };
  const find = (secret: AskSecret): Result<AskPage> => {
    const id = askLinkId(crypto, secret);
    for (const [round, inbox] of inboxes) {
      const link = inbox.links.get(id);
      const docket = link && docketOf(round);
      if (!link || !docket) continue;
      const state = stateOf(inbox, link);
      if (state !== 'open') return err(problem(`ask/${state}`));
      const published = link.kind === 'public' ? publishedIn(docket) : [];
      return ok({ round, title: docket.round?.body.title ?? round, link, published });
    }
    return err(problem('ask/unknown'));
  };

  return {
    open: (round, link) =>
      inTurn(async () => {
        const inbox = inboxOf(round);
        if (!docketOf(round)) return err(problem('registry/unknown-round', { round }));
        if (inbox.links.size >= mostLinks && !inbox.links.has(link.id)) return err(problem('ask/full'));
        return keep(round, { kind: 'link', link });
      }),
    shut: (round, id) =>
      inTurn(async () => {
        const inbox = inboxOf(round);
        if (!inbox.links.has(id)) return err(problem('ask/unknown'));
        return inbox.closed.has(id) ? ok(true) : keep(round, { kind: 'closed', id, at: now() });
      }),
    links: (round) => {
      const inbox = inboxOf(round);
      return [...inbox.links.values()].map((link) => ({
        link,
        state: stateOf(inbox, link),
        received: receivedOn(inbox, link.id),
      }));
    },
    entries: (round, from) => inboxOf(round).entries.slice(from, from + replyLimit),
    page: find,
    take: (secret, text, once) =>
      inTurn(async () => {
        const found = find(secret);
        if (!found.ok) return found;
        const { round, link } = found.value;
        const inbox = inboxOf(round);
        if (inbox.taken.has(once)) return ok(true);
        if (inbox.entries.length >= mostOfRound || receivedOn(inbox, link.id) >= mostOfPage)
          return err(problem('ask/full'));
        const docket = docketOf(round);
        const office = docket?.roster ? membersWithRole(docket.roster.body, 'secretariat').map(({ id }) => id) : [];
        const recipients = docket ? recipientsNow(docket, office) : [];
        if (recipients.length === 0) return err(problem('ask/unknown'));
        const sealed = base64FromBytes(await sealToRecipients(recipients, utf8(canonicalJson(text))));
        const entry = { place: inbox.entries.length, link: link.id, at: now(), sealed };
        return keep(round, { kind: 'entry', entry, once });
      }),
    remove: (round) =>
      inTurn(async () => {
        inboxes.delete(round);
        await store.remove(round);
      }),
  };
}

/** In the clear in the log, and approved: what is shown to strangers is what any auditor finds there. */
function publishedIn({ questions }: Docket): AskPage['published'] {
  return [...questions.values()]
    .flatMap(({ publication }) => {
      const published = publication?.body.published;
      return publication && published?.to === 'public' ? [{ ...published.text, at: publication.body.at }] : [];
    })
    .toReversed()
    .slice(0, mostShown);
}

function filled(lines: readonly Line[]): Inbox {
  const inbox: Inbox = { links: new Map(), closed: new Set(), entries: [], taken: new Set() };
  for (const line of lines) file(inbox, line);
  return inbox;
}

function file(inbox: Inbox, line: Line): void {
  if (line.kind === 'link') inbox.links.set(line.link.id, line.link);
  else if (line.kind === 'closed') inbox.closed.add(line.id);
  else {
    inbox.entries.push(line.entry);
    inbox.taken.add(line.once);
  }
}

function receivedOn({ entries }: Inbox, id: Digest): number {
  return entries.filter(({ link }) => link === id).length;
}
