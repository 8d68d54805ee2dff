import { describe, expect, it } from 'vitest';
import { declare, playMonth } from '../../../registry/command/attack/play-month.ts';
import { emptyDocket } from '../../../shared/docket/docket.ts';
import { membersProgress, progressIn } from '../../../shared/docket/progress-of.ts';

describe('progress by the log', () => {
  it('is empty before there is a roster', () => expect(membersProgress(emptyDocket)).toEqual([]));

  it('of members who did nothing yet is all missing, without a sign that they received it', async () => {
    const month = await playMonth({ members: 2, dossiers: 2, until: 'packages' });
    const asked = membersProgress(month.docket()).filter((each) => each.asked > 0);
    expect(asked).toHaveLength(2);
    for (const each of asked) expect(each).toMatchObject({ seen: 'no-sign', declared: 0, delivered: 0 });
    expect(asked.map(({ missing }) => missing.length)).toEqual([2, 2]);
  });

  it('of a member who declared is begun, and the others stay where they were', async () => {
    const month = await playMonth({ members: 2, dossiers: 2, until: 'packages' });
    const [member, other] = month.cast.members;
    const [file] = [...month.docket().dossiers.values()];
    if (!member || !other || !file) throw new Error('two members and a dossier were asked for');
    declare(month, member, file.package.body.dossier);
    const docket = month.docket();
    const declared = docket.dossiers.get(file.package.body.dossier) ?? file;
    expect(progressIn(declared, member.member.id)).toBe('declared');
    expect(progressIn(declared, other.member.id)).toBe('nothing-yet');
    expect(membersProgress(docket).find((each) => each.member === member.member.id)).toMatchObject({
      seen: 'yes',
      declared: 1,
      delivered: 0,
    });
  });

  it('of members who delivered everything misses nothing', async () => {
    const month = await playMonth({ members: 2, dossiers: 2, until: 'ballots' });
    for (const { asked, delivered, missing } of membersProgress(month.docket())) {
      expect(missing).toEqual([]);
      expect(delivered).toBe(asked);
    }
  });
});
