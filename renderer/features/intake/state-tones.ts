import type { EligibilityVerdict } from '../../../shared/intake/eligibility.ts';
import type { IntakeState } from '../../../shared/intake/intake-event.ts';
import type { Tone } from '../../ui/feedback.tsx';

export const stateTones: Readonly<Record<IntakeState, Tone>> = {
  received: 'neutral',
  supplement: 'warning',
  rejected: 'danger',
  accepted: 'success',
  review: 'info',
  tabled: 'info',
};
export const verdictTones: Readonly<Record<EligibilityVerdict, Tone>> = {
  pass: 'success',
  fail: 'danger',
  human: 'warning',
};
