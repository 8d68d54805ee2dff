import { useDeferredValue, useMemo, useState } from 'react';
import { useStoreQuery } from '../../session/use-store-query.ts';
import { useTranslation } from 'react-i18next';
import type { Digest, DossierNumber, RoundId } from '../../../shared/basics/ids.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import { findInPages, type PageHit } from '../../../shared/search/find-in-pages.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/fields.tsx';

const pageLimit = 100;
const fieldId = 'find-everywhere-field';

/** Words in all files of a dossier: page by page with what stands around them; choosing one goes there. */
export function FindEverywhere({
  round,
  dossier,
  manifest,
  onChoose,
  onClose,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly manifest: Manifest;
  readonly onChoose: (place: { readonly file: Digest; readonly page: number; readonly query: string }) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const texts = useStoreQuery(() => desk.store.reading.texts(round, dossier), [desk, round, dossier]);
  const { attachments } = manifest;
  const found = useMemo(() => {
    if (!texts || asked.length < 2) return null;
    const files: { readonly name: string; readonly file: Digest; readonly hits: readonly PageHit[] }[] = [];
    let left = pageLimit;
    for (const { name, digest } of attachments) {
      const text = texts.find(({ file }) => file === digest);
      const hits = text && left > 0 ? findInPages(text.pages, asked, left) : [];
      left -= hits.length;
      if (hits.length > 0) files.push({ name, file: digest, hits });
    }
    return { files, pages: pageLimit - left };
  }, [texts, asked, attachments]);
  const [done, all] = [
    attachments.filter(({ digest }) => texts?.some(({ file }) => file === digest)).length,
    attachments.length,
  ];
  return (
    <Dialog
      title={t('reading.find-everywhere')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('trust.close')}</Button>}
    >
      <SearchField
        id={fieldId}
        first
        label={t('reading.find-everywhere')}
        placeholder={t('reading.find-hint')}
        value={query}
        onChange={setQuery}
      />
      <p className="soft small" role="status" data-testid="find-state">
        {found ? (found.pages === 0 ? t('reading.find-none') : t('reading.find-count', { pages: found.pages })) : null}{' '}
        {texts ? t(done < all ? 'reading.find-reading' : 'reading.find-ready', { done, all }) : null}{' '}
        {found?.pages === pageLimit ? t('reading.find-more', { count: pageLimit }) : null}
      </p>
      <div className="found stack tight">
        {found?.files.map(({ name, file, hits }) => (
          <section key={file} aria-label={name}>
            <h3 className="group-title">{name}</h3>
            <ul>
              {hits.map(({ page, count, before, match, after }) => (
                <li key={page}>
                  <button
                    type="button"
                    className="found-place"
                    data-testid="found-place"
                    onClick={() => {
                      onClose();
                      onChoose({ file, page, query: match });
                    }}
                  >
                    <span className="numbers soft">{t('reading.page', { page })}</span>
                    <span>
                      {before}
                      <mark>{match}</mark>
                      {after}
                    </span>
                    {count > 1 ? (
                      <span className="soft small numbers">{t('reading.find-times', { count })}</span>
                    ) : null}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
