import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/messages/language.ts';
import type { Compared, GoldenFigures } from '../../../shared/rehearsal/golden-figures.ts';
import { figuresParts, goldenCaseNames } from '../../../shared/rehearsal/rehearsal-words.ts';
import { useSession } from '../../session/session.ts';
import { Badge } from '../../ui/feedback.tsx';
import { Table, type Column } from '../../ui/table.tsx';

type Line = Omit<Compared, 'got' | 'agrees'> & Partial<Pick<Compared, 'got' | 'agrees'>>;

/** Each golden dossier with what was expected and, once it was played, what the tally gave. */
export function GoldenTable({ lines, label }: { readonly lines: readonly Line[]; readonly label: string }) {
  const { t } = useTranslation();
  const { language } = useSession();
  const played = lines.some(({ agrees }) => agrees !== undefined);
  const before: readonly Column<Line>[] = [
    {
      key: 'case',
      title: t('rehearsal.column-case'),
      cell: ({ dossier, case: named, rubric }) => (
        <>
          <strong className="numbers">{dossier}</strong> {say(goldenCaseNames[named], language)}
          <span className="soft small block">{rubric}</span>
        </>
      ),
    },
    {
      key: 'expected',
      title: t('rehearsal.column-expected'),
      cell: ({ expected }) => <Figures figures={expected} />,
    },
  ];
  const after: readonly Column<Line>[] = [
    {
      key: 'got',
      title: t('rehearsal.column-got'),
      cell: ({ got }) => (got ? <Figures figures={got} /> : t('rehearsal.got-none')),
    },
    {
      key: 'agrees',
      title: t('rehearsal.column-agrees'),
      width: '6rem',
      cell: ({ agrees = 'no' }) => (
        <Badge tone={agrees === 'yes' ? 'success' : 'danger'}>{t(`rehearsal.agrees-${agrees}`)}</Badge>
      ),
    },
  ];
  return (
    <div data-testid="golden">
      <Table
        label={label}
        rows={lines}
        keyOf={({ dossier }) => dossier}
        columns={played ? [...before, ...after] : before}
      />
    </div>
  );
}

function Figures({ figures }: { readonly figures: GoldenFigures }) {
  const { language } = useSession();
  const { outcome, details } = figuresParts(figures, language);
  return (
    <>
      <strong>{outcome}</strong>
      <span className="soft small block">{details}</span>
    </>
  );
}
