import type { Share } from '../round/share.ts';
import { say, type Language, type Sentence } from './language.ts';

/** A share as the rules of a committee word it: 과반수, 3분의 2 이상. */
export function shareText({ bound, numerator, denominator }: Share, language: Language): string {
  const half = bound === 'more-than' && numerator * 2 === denominator;
  return say(half ? majority : sentences[bound], language, { numerator, denominator });
}

const majority: Sentence = ['과반수', 'a majority'];
const sentences: Readonly<Record<Share['bound'], Sentence>> = {
  'more-than': ['{{denominator}}분의 {{numerator}} 초과', 'more than {{numerator}}/{{denominator}}'],
  'at-least': ['{{denominator}}분의 {{numerator}} 이상', 'at least {{numerator}}/{{denominator}}'],
};
