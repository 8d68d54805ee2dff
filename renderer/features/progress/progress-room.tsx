import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import { awaitedReviewers, recusedFrom, type DossierFile } from '../../../shared/docket/docket.ts';
import { committeeOf } from '../../../shared/roster/roster.ts';
import { BundleImport } from '../../session/bundle-import.tsx';
import { RecordTrustButton } from '../../session/record-trust.tsx';
import { useDocket } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Badge, EmptyState, Progress } from '../../ui/feedback.tsx';

/** Who has delivered what, and nothing about scores: those nobody can read before the opening. */
export function ProgressRoom() {
  const { t } = useTranslation();
  const docket = useDocket();
  const roster = docket.roster?.body;
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  if (!roster || files.length === 0)
    return (
      <div className="page">
        <h1>{t('secretariat.progress-title')}</h1>
        <EmptyState title={t('secretariat.progress-empty-title')}>{t('secretariat.progress-empty')}</EmptyState>
      </div>
    );
  const committee = committeeOf(roster);
  const delivered = files.reduce((sum, { ballots }) => sum + ballots.size, 0);
  const awaited = files.reduce((sum, file) => sum + awaitedReviewers(file).length, 0);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('secretariat.progress-title')}</h1>
          <p>
            <WithTerms terms={['opening']}>{t('secretariat.progress-intro')}</WithTerms>
          </p>
        </div>
      </div>
      <Progress
        label={t('secretariat.progress-summary', { done: delivered, all: delivered + awaited })}
        done={delivered}
        all={delivered + awaited}
      />
      <BundleImport />
      <div className="table-frame">
        <table className="table" aria-label={t('secretariat.progress-title')}>
          <thead>
            <tr>
              <th scope="col">{t('terms.dossier')}</th>
              {committee.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={file.package.body.dossier}>
                <th scope="row">
                  <span className="numbers soft">{file.package.body.dossier}</span> {file.package.body.service}
                </th>
                {committee.map(({ id }) => (
                  <td key={id}>
                    <Mark file={file} member={id} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Mark({ file, member }: { readonly file: DossierFile; readonly member: MemberId }) {
  const { t } = useTranslation();
  const [recusal, ballot] = [file.recusals.get(member), file.ballots.get(member)];
  if (recusedFrom(file).includes(member)) {
    const mark = <Badge tone="danger">{t('secretariat.mark-recused')}</Badge>;
    return recusal ? <RecordTrustButton index={recusal.index}>{mark}</RecordTrustButton> : mark;
  }
  if (ballot)
    return (
      <RecordTrustButton index={ballot.index}>
        <Badge tone="success">{t('secretariat.mark-delivered')}</Badge>
      </RecordTrustButton>
    );
  if (file.package.body.reviewers.includes(member)) return <Badge>{t('secretariat.mark-waiting')}</Badge>;
  return <span className="soft">{t('secretariat.mark-not-assigned')}</span>;
}
