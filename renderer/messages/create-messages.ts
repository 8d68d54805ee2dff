import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/messages/language.ts';
import { carry } from './carry.ts';
import { chair } from './chair.ts';
import { guide } from './guide-room.ts';
import { disposal } from './disposal.ts';
import { display } from './display.ts';
import { intake } from './intake.ts';
import { keys } from './keys.ts';
import { kit } from './kit.ts';
import { member } from './member.ts';
import { opinion } from './opinion.ts';
import { questions } from './questions.ts';
import { nomination } from './nomination.ts';
import { particles, withParticle } from './particle.ts';
import { preparation } from './preparation.ts';
import { progress } from './progress.ts';
import { reading } from './reading.ts';
import { rehearsal } from './rehearsal.ts';
import { rubric } from './rubric.ts';
import { rule } from './rule.ts';
import { schedule } from './schedule.ts';
import { scoring } from './scoring.ts';
import { secretariat } from './secretariat.ts';
import { selection } from './selection.ts';
import { shortcuts } from './shortcuts.ts';
import { table } from './table.ts';
import { terms } from './terms.ts';
import { transport } from './transport.ts';
import { trust } from './trust.ts';
import { viewer } from './viewer.ts';
import { welcome } from './welcome.ts';
import { witness } from './witness.ts';

/** Every sentence in both languages, side by side, so that neither can be forgotten. */
export type Sentences = Readonly<Record<string, readonly [ko: string, en: string]>>;

export const rooms = {
  terms,
  display,
  welcome,
  member,
  reading,
  viewer,
  scoring,
  chair,
  table,
  secretariat,
  preparation,
  progress,
  rehearsal,
  rubric,
  rule,
  schedule,
  intake,
  kit,
  opinion,
  questions,
  nomination,
  disposal,
  selection,
  witness,
  keys,
  transport,
  carry,
  trust,
  shortcuts,
  guide,
} as const satisfies Record<string, Sentences>;

/** i18next with both languages loaded; `{{name, 을/를}}` puts the right particle after a Korean word. */
export function createMessages(language: Language): i18n {
  const messages = createInstance();
  void messages.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ko',
    initAsync: false,
    ns: Object.keys(rooms),
    defaultNS: 'terms',
    nsSeparator: '.',
    keySeparator: false,
    resources: { ko: inLanguage(0), en: inLanguage(1) },
    // React escapes; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
  for (const particle of particles)
    messages.services.formatter?.add(particle, (value: unknown) => withParticle(String(value), particle));
  return messages;
}

function inLanguage(index: 0 | 1): Record<string, Record<string, string>> {
  const sentencesOf = (room: Sentences) =>
    Object.fromEntries(Object.entries(room).map(([key, both]) => [key, both[index]]));
  return Object.fromEntries(Object.entries(rooms).map(([room, sentences]) => [room, sentencesOf(sentences)]));
}
