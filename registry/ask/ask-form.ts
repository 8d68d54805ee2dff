import type { RecordId } from '../../shared/basics/ids.ts';
import type { AskLink, InboxText } from '../../shared/question/ask-link.ts';
import type { AskWord } from './ask-words.ts';

/** The longest of each field, in characters. */
export const mostOf = { text: 8000, question: 4000, name: 100, contact: 200 } as const;

/** A form as it stands: what was typed, which page it was (`once`), and the path it is at. */
export interface AskForm {
  readonly about: string;
  readonly text: string;
  readonly name: string;
  readonly contact: string;
  readonly once: string;
  readonly again: string;
}

export interface AskFault {
  readonly field: 'about' | 'text' | 'name' | 'contact' | 'page';
  readonly word: AskWord;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function emptyForm(once: string, again: string): AskForm {
  return { about: '', text: '', name: '', contact: '', once, again };
}

/** Fields that were sent, whatever they are; line ends as HTML forms send them become one form, and text NFC. */
export function formFrom(sent: URLSearchParams, again: string): AskForm {
  const field = (name: string) => (sent.get(name) ?? '').replaceAll('\r\n', '\n').normalize('NFC');
  return {
    about: field('about'),
    text: field('text'),
    name: field('name'),
    contact: field('contact'),
    once: field('once'),
    again,
  };
}

/** What the office gets, or every fault at once. */
export function judgeForm({ kind, questions }: AskLink, form: AskForm): InboxText | readonly AskFault[] {
  const [text, name, contact] = [form.text.trim(), form.name.trim(), form.contact.trim()];
  const question = kind === 'public' || form.about === 'own' ? null : questionAt(questions, form.about);
  const most = question === null ? mostOf.question : mostOf.text;
  const faults: AskFault[] = [];
  if (question === undefined) faults.push({ field: 'about', word: 'aboutMissing' });
  if (text === '') faults.push({ field: 'text', word: 'textMissing' });
  if ([...text].length > most)
    faults.push({ field: 'text', word: 'textLong', values: { count: [...text].length, most } });
  if ([...name].length > mostOf.name) faults.push({ field: 'name', word: 'nameLong', values: { most: mostOf.name } });
  if ([...contact].length > mostOf.contact)
    faults.push({ field: 'contact', word: 'contactLong', values: { most: mostOf.contact } });
  return question === undefined || faults.length > 0 ? faults : { question, text, name, contact };
}

function questionAt(questions: readonly RecordId[], about: string): RecordId | undefined {
  return /^[1-9][0-9]?$/.test(about) ? questions[Number(about) - 1] : undefined;
}
