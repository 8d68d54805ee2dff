import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { createRegistryClient, type RegistryClient } from '../../electron/registry-client/client.ts';
import { docketOf, hostIn, committeeAtWork, sealedBytes, score, type Committee } from './committee.ts';
import { codeOf, must, newSeat, takeSeat, passphrase, type Seat } from './seat.ts';

const first = '2026-11-001' as DossierNumber;

/** A member whose registry answers as `lie` says. */
async function lied(committee: Committee, root: string, lie: (honest: RegistryClient) => Partial<RegistryClient>) {
  const seat = committee.members[0];
  if (!seat) throw new Error('no member');
  await seat.close();
  const connect: Seat['deps']['connect'] = (target, signer) => {
    const honest = createRegistryClient(target, signer);
    return { ...honest, ...lie(honest) };
  };
  const lying = await takeSeat(join(root, '위원1'), { connect });
  must(await lying.desktop.unlock({ passphrase }));
  return lying;
}

describe('a registry that does not deserve trust', () => {
  let root: string;
  let committee: Committee;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-hostile-'));
    committee = await committeeAtWork(root);
  });
  afterEach(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  it('with another key is refused by name, and nothing is kept', async () => {
    const other = hostIn(join(root, 'other'));
    const { address } = must(await other.start());
    const seat = await lied(committee, root, () => createRegistryClient({ address, pin: null }, null));
    const head = must(await seat.desktop.readEntries({ after: 0, limit: 1 })).head;
    expect(codeOf(await seat.desktop.syncRound({}))).toBe('registry/wrong-key');
    expect(seat.events).toContainEqual({ event: 'registry', state: 'wrong-key' });
    expect(must(await seat.desktop.readEntries({ after: 0, limit: 1 })).head).toBe(head);
    await seat.close();
    await other.stop();
  });

  it('that was put back to an earlier copy of its data is caught at the next sync', async () => {
    const data = join(root, 'registry');
    await committee.registry.stop();
    await cp(data, join(root, 'earlier'), { recursive: true });
    must(await committee.registry.start());
    const [member, other] = committee.members;
    if (!member || !other) throw new Error('no members');
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    must(await member.desktop.syncRound({}));

    await committee.registry.stop();
    await rm(data, { recursive: true });
    await cp(join(root, 'earlier'), data, { recursive: true });
    must(await committee.registry.start());
    expect(codeOf(await member.desktop.syncRound({}))).toBe('log/rolled-back');
    expect((await docketOf(member)).dossiers.get(first)?.ballots.size).toBe(1);
  });

  const lies: readonly [string, string, (honest: RegistryClient) => Partial<RegistryClient>][] = [
    [
      'leaves a record out',
      'log/incomplete',
      (honest) => ({
        records: async (round, from, limit) => {
          const page = await honest.records(round, from, limit);
          return page.ok
            ? { ok: true, value: { records: page.value.records.slice(0, -1).slice(from > 0 ? 1 : 0) } }
            : page;
        },
      }),
    ],
    [
      'changes the order',
      'log/other-root',
      (honest) => ({
        records: async (round, from, limit) => {
          const page = await honest.records(round, from, limit);
          return page.ok ? { ok: true, value: { records: [...page.value.records].reverse() } } : page;
        },
      }),
    ],
    [
      'shows a record twice',
      'log/other-root',
      (honest) => ({
        records: async (round, from, limit) => {
          const page = await honest.records(round, from, limit);
          const [one = ''] = page.ok ? page.value.records : [];
          return page.ok ? { ok: true, value: { records: page.value.records.map(() => one) } } : page;
        },
      }),
    ],
    [
      'changes a byte of the checkpoint',
      'log/bad-checkpoint',
      (honest) => ({
        checkpoint: async (round, from) => {
          const reply = await honest.checkpoint(round, from);
          return reply.ok
            ? { ok: true, value: { ...reply.value, checkpoint: reply.value.checkpoint.replace(/\n\d+\n/, '\n99\n') } }
            : reply;
        },
      }),
    ],
    [
      'puts another line of its own name before its word',
      'log/bad-checkpoint',
      (honest) => ({
        checkpoint: async (round, from) => {
          const reply = await honest.checkpoint(round, from);
          const [, own = ''] = reply.ok ? (/\n(\u2014 \S+ )/.exec(reply.value.checkpoint) ?? []) : [];
          const doubled = (note: string) => note.replace(own, `${own}${'A'.repeat(91)}=\n${own}`);
          return reply.ok
            ? { ok: true, value: { ...reply.value, checkpoint: doubled(reply.value.checkpoint) } }
            : reply;
        },
      }),
    ],
    [
      'proves growth from another past',
      'log/forked',
      (honest) => ({
        checkpoint: async (round, from) => {
          const reply = await honest.checkpoint(round, from);
          const zero = `${'A'.repeat(43)}=`;
          return reply.ok
            ? { ok: true, value: { ...reply.value, consistency: reply.value.consistency.map(() => zero) } }
            : reply;
        },
      }),
    ],
    [
      'forgets the round',
      'log/rolled-back',
      (honest) => ({
        about: async () => {
          const about = await honest.about();
          return about.ok ? { ok: true, value: { ...about.value, rounds: [] } } : about;
        },
      }),
    ],
  ];
  it.each(lies)('that %s is caught (%s), and the desk keeps what it had', async (_title, code, lie) => {
    const [, other] = committee.members;
    if (!other) throw new Error('no member');
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    const seat = await lied(committee, root, lie);
    const { size } = await docketOf(seat);
    expect(codeOf(await seat.desktop.syncRound({}))).toBe(code);
    expect((await docketOf(seat)).size).toBe(size);
    await seat.close();
  });

  it('that hands out a receipt for another record is not believed: the record goes on waiting', async () => {
    const seat = await lied(committee, root, (honest) => ({
      append: async (round, records) => {
        const reply = await honest.append(round, records);
        const [one] = reply.ok ? reply.value.outcomes : [];
        return reply.ok && one ? { ok: true, value: { outcomes: records.map(() => one) } } : reply;
      },
    }));
    await score(seat, first, [80, 40]);
    const delivery = must(await seat.desktop.deliverOutbox({}));
    expect(delivery.problems.map(({ code }) => code)).toEqual(['log/receipt-for-other-record']);
    await seat.close();
  });

  it('that serves other bytes for a file cannot get them opened', async () => {
    const [member] = committee.members;
    if (!member) throw new Error('no member');
    must(await member.desktop.declareNoConflict({ dossier: first }));
    const file = (await docketOf(member)).dossiers.get(first);
    if (!file) throw new Error('no dossier');
    const sealed = await sealedBytes(member, file.package.body.manifest.blob);
    expect(codeOf(await member.desktop.openDossier({ dossier: first, sealed, purpose: 'read' }))).toBe('ok');
    for (const place of [0, 20, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(codeOf(await member.desktop.openDossier({ dossier: first, sealed: changed, purpose: 'read' }))).toBe(
        'package/corrupted',
      );
    }
    const foreign = await sealedBytes(member, file.package.body.attachments[0]?.blob ?? '');
    expect(codeOf(await member.desktop.openDossier({ dossier: first, sealed: foreign, purpose: 'read' }))).toBe(
      'package/corrupted',
    );
  });

  it('that begins a round with a roster of its own making is not followed by a new member', async () => {
    const { registry } = committee;
    const fake = await newSeat(root, { name: '가짜사무국', role: 'secretariat', change: { host: registry } });
    const forged = must(await fake.desktop.readInvitation({})).invitation;
    // A registry shows its rounds to whomever it likes: here to a newcomer, as if they were one of the enrolled.
    let enrolled: RegistryClient | null = null;
    const member = await lied(committee, root, (honest) => {
      enrolled = honest;
      return {};
    });
    const connect: Seat['deps']['connect'] = (target, signer) => enrolled ?? createRegistryClient(target, signer);
    const victim = await newSeat(root, { name: '새위원', role: 'member', invitation: forged, change: { connect } });
    expect(codeOf(await victim.desktop.syncRound({}))).toBe('roster/other-secretariat');
    await victim.close();
    await member.close();
    await fake.close();
  });
});
