import type { Problem } from '../../shared/basics/problem.ts';
import type { Language } from '../../shared/contracts/desktop-api.ts';
import { problems } from './problems.ts';

/** A problem's two sentences: what happened, and what to do next. A code without sentences of its own says so honestly. */
export function problemText(problem: Problem, language: Language): { readonly title: string; readonly next: string } {
  const sentences = problems[problem.code] ?? problems['desk/internal'];
  if (!sentences) throw new Error('the general sentence is missing');
  const [titleKo, nextKo, titleEn, nextEn] = sentences;
  const fill = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(problem.details?.[name] ?? ''));
  return language === 'ko'
    ? { title: fill(titleKo), next: fill(nextKo) }
    : { title: fill(titleEn), next: fill(nextEn) };
}
