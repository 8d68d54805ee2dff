import { beforeEach, describe, expect, it } from 'vitest';
import { guidePageFor, leaveGuide, openGuide } from '../../../renderer/session/open-guide.ts';
import { useSession, type Session } from '../../../renderer/session/session.ts';

const profile = (change: object) =>
  ({
    state: 'open',
    member: 'm1',
    person: { name: '', affiliation: '', role: 'member' },
    ...change,
  }) as Session['profile'];
const at = (change: Partial<Session>, who: object = {}) =>
  guidePageFor({ profile: profile(who), room: 'queue', dossier: null, ...change });

describe('the guide', () => {
  beforeEach(() => useSession.setState({ profile: profile({}), room: 'queue', dossier: null, guideFrom: null }));

  it('opens at the page that fits where one is', () => {
    expect(at({}, { state: 'new' })).toBe('first-start');
    expect(at({}, { state: 'locked' })).toBe('trouble');
    expect(at({}, { member: null })).toBe('first-start');
    expect(at({})).toBe('queue');
    expect(at({ dossier: '2026-11-001' as Session['dossier'] })).toBe('scoring');
    expect(at({ room: 'delivery' })).toBe('delivery');
    expect(at({ room: 'keys' })).toBe('keys');
    expect(at({ room: 'about' })).toBe('audit');
    expect(at({ room: 'opening' })).toBe('chair');
    expect(at({ room: 'opening' }, { person: { role: 'secretariat' } })).toBe('secretariat');
    expect(at({ room: 'progress' })).toBe('secretariat');
    expect(at({ room: 'questions' })).toBe('chair');
    expect(at({ room: 'questions' }, { person: { role: 'secretariat' } })).toBe('secretariat');
    expect(at({ room: 'nomination' })).toBe('secretariat');
  });

  it('leads back to the room and the dossier from which it was opened, also over several pages', () => {
    const dossier = '2026-11-001' as Session['dossier'];
    useSession.setState({ dossier });
    openGuide();
    openGuide('trouble');
    expect(useSession.getState()).toMatchObject({ room: 'guide', guidePage: 'trouble', guideFrom: 'queue' });
    leaveGuide();
    expect(useSession.getState()).toMatchObject({ room: 'queue', dossier, guideFrom: null });
  });
});
