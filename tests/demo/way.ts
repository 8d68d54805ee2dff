import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as nodeCrypto from 'node:crypto';
import { invitationFromText, textFromInvitation } from '../../shared/contracts/invitation.ts';
import { nativeCrypto } from '../../shared/sealing/native.ts';
import { libraryPart } from '../../shared/sealing/pure.ts';
import type { App } from '../windows/app.ts';
import { handInCard, sync } from '../windows/person.ts';
import * as stick from '../windows/stick.ts';
import type { Colleague } from './colleague.ts';
import type { Diary } from './diary.ts';

/** How what people sign reaches the log, and how the log reaches them. */
export interface Way {
  readonly mode: 'online' | 'carried';
  /** The invitation as it works on desks other than the secretariat's. */
  readonly invitationFor: (invitation: string) => string;
  /** A device's card gets to the secretariat. */
  readonly introduce: (app: App) => Promise<void>;
  readonly introduceColleague: (colleague: Colleague) => Promise<void>;
  readonly cardsArrive: (secretariat: App) => Promise<void>;
  /** The round with its files gets to everybody. */
  readonly sendRound: (secretariat: App, to: readonly App[], colleagues: readonly Colleague[]) => Promise<void>;
  /** What waits on a desk gets into the log. */
  readonly bringBack: (secretariat: App, from: App) => Promise<void>;
  readonly bringBackFrom: (secretariat: App, colleague: Colleague) => Promise<void>;
  /** A desk learns of the log as it stands. */
  readonly catchUp: (secretariat: App, app: App) => Promise<void>;
  readonly catchUpColleague: (secretariat: App, colleague: Colleague) => Promise<void>;
  /** Without a network the application asks whether to sign on what was carried in. */
  readonly confirm: (app: App) => Promise<void>;
}

const nothing = async () => undefined;

/** Every desk reaches the registry. */
export const overTheNetwork: Way = {
  mode: 'online',
  invitationFor: (invitation) => invitation,
  introduce: handInCard,
  introduceColleague: (colleague) => colleague.handInCard(),
  cardsArrive: nothing,
  sendRound: nothing,
  bringBack: nothing,
  bringBackFrom: nothing,
  catchUp: (_secretariat, { page }) => sync(page),
  catchUpColleague: nothing,
  confirm: nothing,
};

/** Only the secretariat's machine reaches the registry; everybody else's desk knows an address at which nobody listens. */
export function onAStick(folder: string, diary: Diary): Way {
  mkdirSync(folder, { recursive: true });
  const crypto = nativeCrypto(nodeCrypto, libraryPart);
  const cards: string[] = [];
  let count = 0;
  const next = (name: string) => join(folder, `${String((count += 1)).padStart(3, '0')}-${name}`);
  const made = async (secretariat: App, files: 'included' | 'left-out') => {
    const path = next('round.simsa');
    await stick.makeRoundBundle(secretariat, path, files);
    return path;
  };
  const taken = async (secretariat: App, path: string) => {
    await stick.takeBundle(secretariat, 'progress', path);
    await diary.seen('outbox-taken', secretariat);
  };
  return {
    mode: 'carried',
    invitationFor: (text) => {
      const invitation = invitationFromText(crypto, text);
      if (!invitation.ok) throw new Error(invitation.problem.code);
      return textFromInvitation({ ...invitation.value, address: 'http://127.0.0.1:9', pin: null });
    },
    introduce: async (app) => {
      const path = next('card.simsa-card');
      await stick.saveCard(app, path);
      await diary.seen('card-saved', app);
      cards.push(path);
    },
    introduceColleague: async (colleague) => {
      const path = next('card.simsa-card');
      await colleague.saveCard(path);
      cards.push(path);
    },
    cardsArrive: (secretariat) => stick.openCards(secretariat, cards),
    sendRound: async (secretariat, to, colleagues) => {
      const path = await made(secretariat, 'included');
      await diary.seen('bundle-made', secretariat);
      for (const app of to) {
        await stick.takeBundle(app, 'enrolment', path);
        await diary.seen('bundle-taken', app);
      }
      for (const colleague of colleagues) await colleague.takeBundle(path);
    },
    bringBack: async (secretariat, from) => {
      const path = next('outbox.simsa');
      await stick.saveOutbox(from, path);
      await diary.seen('outbox-saved', from);
      await taken(secretariat, path);
      // The same stick put in once more changes nothing.
      const again = next('outbox-again.simsa');
      copyFileSync(path, again);
      await taken(secretariat, again);
    },
    bringBackFrom: async (secretariat, colleague) => {
      const path = next('outbox.simsa');
      await colleague.saveOutbox(path);
      await taken(secretariat, path);
    },
    catchUp: async (secretariat, app) => stick.takeBundle(app, 'delivery', await made(secretariat, 'left-out')),
    catchUpColleague: async (secretariat, colleague) => colleague.takeBundle(await made(secretariat, 'left-out')),
    confirm: async (app) => {
      await app.page.getByTestId('act-carried').waitFor({ timeout: 30_000 });
      await diary.seen('carried-act', app);
      await stick.signOnCarried(app);
    },
  };
}
