import type { TFunction } from 'i18next';
import type { Pin } from '../../shared/scoring/pin.ts';

/** A place in one line: page, words found there, file. A file whose name is not known here is named by its digest. */
export function pinText(t: TFunction, { file, page, quote }: Pin, name: string | undefined): string {
  const words = quote === '' ? t('reading.pin-region') : `“${quote}”`;
  return `${t('reading.page', { page })} · ${words} · ${name ?? t('reading.pin-file', { digest: file.slice(0, 12) })}`;
}
