/** Pages as text. Refuses nothing and trusts nothing: every value from outside goes through `escaped`. No script, no picture, no font. */
import type { Instant } from '../../shared/basics/instant.ts';
import { say, type Language } from '../../shared/messages/language.ts';
import { askWords, type AskWord } from './ask-words.ts';
import { lastDayOf } from '../../shared/question/ask-link.ts';
import type { AskPage } from './ask-desk.ts';
import { mostOf, type AskFault, type AskForm } from './ask-form.ts';

/** The one style sheet; the server names its digest in the policy, and nothing else is let in. */
export const askStyle = `
:root{color-scheme:light dark;--ink:#1e2124;--quiet:#464c53;--paper:#fff;--line:#6d7882;--mark:#0b50d0;--wrong:#bd2c0f;--soft:#f4f5f6}
@media (prefers-color-scheme:dark){:root{--ink:#f4f5f6;--quiet:#cdd1d5;--paper:#131416;--line:#8a949e;--mark:#86aff9;--wrong:#ff9f8a;--soft:#1e2124}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 Pretendard,"Noto Sans KR","Malgun Gothic",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
header{display:flex;justify-content:space-between;gap:1rem;padding:.75rem 1.25rem;border-bottom:1px solid var(--line)}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.3;margin:0 0 .25rem}
p{margin:.5rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:1.25rem 0;padding:1rem 1.25rem;background:var(--soft);border-radius:8px}
dt{color:var(--quiet)}dd{margin:0}
label,legend{display:block;font-weight:600;margin:1.25rem 0 .375rem}
.hint{color:var(--quiet);font-size:.9375rem;margin:.25rem 0}
input,select,textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.625rem .75rem}
textarea{min-height:14rem;resize:vertical}
button{font:inherit;font-weight:600;margin-top:1.75rem;padding:.75rem 2rem;border:0;border-radius:8px;background:var(--mark);color:var(--paper)}
a{color:var(--mark)}
h2{font-size:1.25rem;margin:3rem 0 0;padding-top:1.5rem;border-top:1px solid var(--line)}
article{margin:1.5rem 0}
h3{font-size:1.0625rem;margin:0;white-space:pre-wrap}
.said{white-space:pre-wrap}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
[aria-invalid=true]{border:2px solid var(--wrong)}
.wrong{color:var(--wrong);font-weight:600;margin:.25rem 0}
.notice{border:2px solid var(--wrong);border-radius:8px;padding:.75rem 1rem;margin:1.25rem 0}
`.trim();

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** The form with what was typed so far; `faults` are said above and beside the fields. */
export function formPage(
  { title, link, published }: AskPage,
  language: Language,
  form: AskForm,
  faults: readonly AskFault[] = [],
): string {
  const t = speaker(language);
  const applicant = link.kind === 'applicant';
  const heading = t(applicant ? 'answerTitle' : 'askTitle');
  const field = (name: AskFault['field']) => faults.find((fault) => fault.field === name);
  const marks = (name: AskFault['field'], hint = '') => {
    const described = [hint, field(name) ? `${name}-wrong` : ''].filter((id) => id !== '').join(' ');
    return `${described ? ` aria-describedby="${described}"` : ''}${field(name) ? ' aria-invalid="true"' : ''}`;
  };
  const wrong = (name: AskFault['field']) => {
    const fault = field(name);
    return fault ? `<p class="wrong" id="${name}-wrong">${t(fault.word, fault.values)}</p>` : '';
  };
  const option = (value: string, label: string) =>
    `<option value="${escaped(value)}"${value === form.about ? ' selected' : ''}>${label}</option>`;
  const about = applicant
    ? `<label for="about">${t('about')}</label><select id="about" name="about"${marks('about')}>${option('', t('choose'))}${link.questions
        .map((_id, index) => option(String(index + 1), t('questionNumber', { number: index + 1 })))
        .join('')}${option('own', t('ownQuestion'))}</select>${wrong('about')}`
    : '';
  const general = faults.filter((fault) => fault.field === 'page');
  const notice =
    faults.length > 0
      ? `<div class="notice" role="alert"><p>${t('wrong')}</p>${general.map(({ word, values }) => `<p>${t(word, values)}</p>`).join('')}</div>`
      : '';
  return page(language, heading, title, form.again, [
    `<h1>${heading}</h1><p>${escaped(title)}</p><p>${t(applicant ? 'answerIntro' : 'askIntro')}</p>`,
    `<dl>${link.dossier === null ? '' : `<dt>${t('dossier')}</dt><dd>${escaped(link.dossier)}</dd>`}<dt>${t('until')}</dt><dd>${dayText(lastDayOf(link))} 24:00 (KST)</dd></dl>`,
    notice,
    `<form method="post" accept-charset="utf-8"><input type="hidden" name="lang" value="${language}"><input type="hidden" name="once" value="${escaped(form.once)}">`,
    about,
    `<label for="text">${t('text')}</label><p class="hint" id="text-hint">${t('textHint', { most: applicant ? mostOf.text : mostOf.question })}</p><textarea id="text" name="text" rows="10"${marks('text', 'text-hint')}>\n${escaped(form.text)}</textarea>${wrong('text')}`,
    `<label for="name">${t('name')}</label><input id="name" name="name" autocomplete="organization" value="${escaped(form.name)}"${marks('name')}>${wrong('name')}`,
    `<label for="contact">${t('contact')}</label><input id="contact" name="contact" autocomplete="email" value="${escaped(form.contact)}"${marks('contact')}>${wrong('contact')}`,
    `<p class="hint">${t('private')}</p><button type="submit">${t('send')}</button></form>`,
    published.length === 0
      ? ''
      : `<section><h2>${t('published')}</h2>${published.map((each) => publishedPart(each, t)).join('')}</section>`,
  ]);
}

function publishedPart({ question, answer, at }: AskPage['published'][number], t: ReturnType<typeof speaker>): string {
  return `<article><h3>${escaped(question)}</h3><p class="said">${escaped(answer)}</p><p class="hint">${t('publishedOn', { at: timeText(at) })}</p></article>`;
}

export function sentPage({ title }: AskPage, language: Language, at: Instant, again: string): string {
  const t = speaker(language);
  const heading = t('sentTitle');
  return page(language, heading, title, `${again}/sent`, [
    `<h1>${heading}</h1><p>${escaped(title)}</p><p role="status">${t('sent', { at: timeText(at) })}</p>`,
    `<p><a href="${escaped(again)}?lang=${language}">${t('another')}</a></p>`,
  ]);
}

/** Where a code from paper is typed. */
export function codePage(language: Language, typed: string): string {
  const t = speaker(language);
  const wrong = typed !== '';
  return page(language, t('codeTitle'), '', '/ask', [
    `<h1>${t('codeTitle')}</h1><p>${t('codeIntro')}</p>`,
    `<form method="get" action="/ask"><input type="hidden" name="lang" value="${language}"><label for="code">${t('code')}</label>`,
    `<input id="code" name="code" autocomplete="off" spellcheck="false" value="${escaped(typed)}"${wrong ? ' aria-invalid="true" aria-describedby="code-wrong"' : ''}>`,
    wrong ? `<p class="wrong" id="code-wrong" role="alert">${t('codeWrong')}</p>` : '',
    `<button type="submit">${t('open')}</button></form>`,
  ]);
}

export function refusalPage(language: Language, word: AskWord): string {
  const t = speaker(language);
  const heading = t('unknownTitle');
  return page(language, heading, '', '/ask', [
    `<h1>${heading}</h1><p>${t(word)}</p><p><a href="/ask?lang=${language}">${t('codeTitle')}</a></p>`,
  ]);
}

/** `again` is the path of this page, for the other language. */
function page(language: Language, heading: string, title: string, again: string, body: readonly string[]): string {
  const t = speaker(language);
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const whole = [heading, title].filter((part) => part !== '').map(escaped);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${whole.join(' · ')}</title><style>${askStyle}</style></head><body><header><strong>${t('product')}</strong><a href="${escaped(again)}?lang=${other}" lang="${other}" hreflang="${other}">${t('otherLanguage')}</a></header><main>${body.join('')}</main></body></html>`;
}

function speaker(language: Language) {
  return (word: AskWord, values: Readonly<Record<string, string | number>> = {}) =>
    escaped(say(askWords[word], language, values));
}

/** The day and minute in Korea, where the office is: `2026. 12. 4. 18:00`. */
function timeText(at: Instant): string {
  const [day = '', clock = ''] = new Date(Date.parse(at) + 9 * 3_600_000).toISOString().split('T');
  return `${dayText(day)} ${clock.slice(0, 5)} (KST)`;
}

/** `2026. 12. 4.` */
function dayText(day: string): string {
  return `${day.split('-').map(Number).join('. ')}.`;
}
