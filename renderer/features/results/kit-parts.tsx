import { useTranslation } from 'react-i18next';
import { kitPaperIds, kitParts } from '../../../shared/report/kit-contents.ts';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import type { WantedPaper } from './paper-preview.tsx';

/** What a kit holds, for whom each part is, and which names of members stand in it. */
export function KitParts({ onPreview }: { readonly onPreview: ((wanted: WantedPaper) => void) | null }) {
  const { t } = useTranslation();
  return (
    <section className="stack tight">
      <h2>{t('kit.contents')}</h2>
      <p className="soft">{t('kit.contents-note')}</p>
      <Table
        label={t('kit.contents')}
        rows={kitParts}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'part',
            title: t('kit.part'),
            cell: ({ id }) => (
              <>
                <strong>{t(`kit.part-${id}`)}</strong>
                <br />
                <span className="soft">{t(`kit.about-${id}`)}</span>
              </>
            ),
          },
          { key: 'files', title: t('kit.files'), cell: ({ files }) => <code>{files.join(', ')}</code> },
          { key: 'reader', title: t('kit.reader'), width: '110px', cell: ({ reader }) => t(`kit.reader-${reader}`) },
          {
            key: 'members',
            title: t('kit.members'),
            width: '130px',
            cell: ({ members }) => t(`kit.members-${members}`),
          },
          {
            key: 'preview',
            title: t('kit.preview'),
            width: '120px',
            cell: ({ id }) => {
              const paper = kitPaperIds.find((each) => each === id);
              return paper && onPreview ? (
                <Button
                  size="small"
                  label={t('kit.preview-of', { part: t(`kit.part-${id}`) })}
                  testId={`preview-${id}`}
                  onPress={() => onPreview({ paper, dossier: null })}
                >
                  {t('kit.preview')}
                </Button>
              ) : null;
            },
          },
        ]}
      />
    </section>
  );
}
