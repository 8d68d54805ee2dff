import { audit } from './audit.ts';
import { chair } from './chair.ts';
import { delivery } from './delivery.ts';
import { firstStart } from './first-start.ts';
import type { GuidePage } from './guide-page.ts';
import { keyboard } from './keyboard.ts';
import { keys } from './keys.ts';
import { lights } from './lights.ts';
import { month } from './month.ts';
import { opinion } from './opinion.ts';
import { queue } from './queue.ts';
import { reading } from './reading.ts';
import { recusal } from './recusal.ts';
import { scoring } from './scoring.ts';
import { secretariat } from './secretariat.ts';
import { signing } from './signing.ts';
import { trouble } from './trouble.ts';
import { usb } from './usb.ts';

/** The page of terms is made from the glossary. */
const terms: GuidePage = {
  title: ['용어', 'Terms'],
  intro: ['화면에서 점선 밑줄이 있는 말을 모두 모았습니다.', 'All the words that have a dotted line on the screens.'],
  parts: [],
};

export const guidePages = {
  'first-start': firstStart,
  month,
  queue,
  recusal,
  scoring,
  reading,
  signing,
  opinion,
  delivery,
  usb,
  lights,
  keyboard,
  keys,
  trouble,
  audit,
  chair,
  secretariat,
  terms,
} as const satisfies Readonly<Record<string, GuidePage>>;

export type GuidePageId = keyof typeof guidePages;

/** The table of contents: every page once, by what a reader comes for. */
export const guideChapters = {
  begin: ['first-start', 'month'],
  review: ['queue', 'recusal', 'scoring', 'reading', 'signing', 'opinion', 'delivery', 'usb'],
  know: ['lights', 'keyboard', 'keys', 'trouble', 'audit', 'terms'],
  offices: ['chair', 'secretariat'],
} as const satisfies Readonly<Record<string, readonly GuidePageId[]>>;

export function isGuidePage(id: string): id is GuidePageId {
  return id in guidePages;
}
