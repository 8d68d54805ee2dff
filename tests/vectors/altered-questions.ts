import { none, part, type Alterations } from './alter-record.ts';

/** What the rules refuse of questions and answers. */
export const alteredQuestions: Alterations<
  'clarification' | 'pre-question' | 'drafted answer' | 'approved answer' | 'published answer'
> = {
  clarification: [
    ['is about a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is due on no day', 'docket/bad-body', () => ({ due: '2026-11-00' })],
    ['says its text in the clear', 'docket/bad-body', () => ({ question: '백업 주기' })],
    ['has no seal', 'docket/bad-body', () => ({ sealed: '' })],
  ],
  'pre-question': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['is of an applicant who is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['names who asked', 'docket/bad-body', () => ({ name: '김질문' })],
  ],
  'drafted answer': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['answers nothing', 'question/unknown', () => ({ question: none })],
  ],
  'approved answer': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is by who drafted it', 'question/own-draft', () => ({}), 'office'],
    ['is of another draft', 'question/another-draft', () => ({ draft: none })],
    ['answers nothing', 'question/unknown', () => ({ question: none })],
  ],
  'published answer': [
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['is of another draft', 'question/another-draft', () => ({ draft: none })],
    [
      'says something else than was approved',
      'question/other-text',
      (body) => {
        const published = part(body, 'published');
        return { published: { ...published, text: { ...part(published, 'text'), answer: '신청할 수 없습니다.' } } };
      },
    ],
    [
      'is under another salt',
      'question/other-text',
      (body) => ({ published: { ...part(body, 'published'), salt: 'A'.repeat(43) } }),
    ],
    ['goes to an applicant who is none', 'question/wrong-audience', () => ({ published: { to: 'applicant' } })],
    [
      'goes to the readers of no dossier',
      'question/wrong-audience',
      () => ({ published: { to: 'readers', sealed: 'AAAA' } }),
    ],
  ],
};
