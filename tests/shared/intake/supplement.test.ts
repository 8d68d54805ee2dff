import { expect, it } from 'vitest';
import type { Finding } from '../../../shared/intake/eligibility.ts';
import { answeredItems } from '../../../shared/intake/supplement.ts';

const finding = (id: string, verdict: Finding['verdict']) => ({ requirement: { id }, verdict }) as Finding;
const item = (requirement: string | null) => ({ requirement, text: '제출하여 주십시오' });

it('says of each thing asked whether it is there now; what no rule tests is for a human to see', () => {
  const findings = [finding('credit', 'pass'), finding('csap', 'fail'), finding('sla', 'human')];
  expect(
    answeredItems([item('credit'), item('csap'), item('sla'), item('gone'), item(null)], findings).map(
      ({ answer }) => answer,
    ),
  ).toEqual(['there', 'missing', 'human', 'human', 'human']);
});
