import type { Finding } from './eligibility.ts';
import type { AskedItem } from './intake-event.ts';

/** What became of a thing that was asked for: there now, still missing, or for a human to see. */
export interface AnsweredItem {
  readonly item: AskedItem;
  readonly answer: 'there' | 'missing' | 'human';
}

/** An item of the office's own words, or one whose requirement is gone, can only be looked at. */
export function answeredItems(items: readonly AskedItem[], findings: readonly Finding[]): readonly AnsweredItem[] {
  return items.map((item) => {
    const finding = findings.find(({ requirement }) => requirement.id === item.requirement);
    const answer = finding ? ({ pass: 'there', fail: 'missing', human: 'human' } as const)[finding.verdict] : 'human';
    return { item, answer };
  });
}
