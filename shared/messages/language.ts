import { z } from 'zod';

/** Korean is the working language; English is kept beside it, sentence by sentence. */
export const languageSchema = z.enum(['ko', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** One sentence in both languages. */
export type Sentence = readonly [ko: string, en: string];
export type Sentences = Readonly<Record<string, Sentence>>;

/** The sentence in one language, with `{{name}}` filled from the values. */
export function say(
  [ko, en]: Sentence,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = language === 'ko' ? ko : en;
  return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
