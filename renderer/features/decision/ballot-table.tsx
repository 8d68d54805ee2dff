import { useTranslation } from 'react-i18next';
import { closedBallots, type Docket, type DossierFile } from '../../../shared/docket/docket.ts';
import { memberById } from '../../../shared/roster/roster.ts';
import { rubricOf } from '../../../shared/dossier/rereview.ts';
import type { BallotContent } from '../../../shared/ballot/content.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';
import { answerText } from '../../messages/answer-text.ts';
import { PinLines } from '../../session/pin-lines.tsx';
import { RecordTrust } from '../../session/record-trust.tsx';
import { useFileNames } from '../../session/use-file-names.ts';
import { Badge } from '../../ui/feedback.tsx';

/** Every opened ballot: verdict or points with its reason per criterion, the member's total, and whether it was left out. */
export function BallotTable({
  docket,
  file,
  tally,
  onPin,
}: {
  readonly docket: Docket;
  readonly file: DossierFile;
  readonly tally: DossierTally;
  /** Brings a place that a figure rests on into sight. */
  readonly onPin: (pin: Pin) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useFileNames(docket.id, file.package.body.dossier);
  const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
  if (!rubric || !docket.roster) return null;
  const ballots = closedBallots(docket, file).flatMap(({ id, index, body }) => {
    const opened = file.contents?.get(id);
    const member = docket.roster ? memberById(docket.roster.body, body.author) : undefined;
    return opened && member
      ? [
          {
            id,
            index,
            member,
            content: opened.content,
            revision: file.revisions.get(member.id) ?? null,
            total: tally.totals.find((total) => total.member === member.id),
          },
        ]
      : [];
  });
  return (
    <section className="stack tight" aria-labelledby="ballots">
      <h2 id="ballots">{t('chair.ballots-of')}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={t('chair.ballots-of')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('member.criteria')}</th>
              {ballots.map(({ id, index, member, total, revision }) => (
                <th key={id} scope="col">
                  {member.name} {total ? <span className="numbers">{total.total}</span> : null}{' '}
                  {total?.dropped ? <Badge tone="warning">{t(`chair.dropped-${total.dropped}`)}</Badge> : null}{' '}
                  <RecordTrust index={index} />
                  {revision ? (
                    <span className="layer">
                      <Badge tone="info">{t('table.layer-revision')}</Badge> <RecordTrust index={revision.index} />
                    </span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rubric.criteria.map(({ id: criterion, title }) => (
              <tr key={criterion}>
                <th scope="row">{title}</th>
                {ballots.map(({ id, content, revision }) => (
                  <td key={id} className="small">
                    <Said content={content} criterion={criterion} nameOf={nameOf} onPin={onPin} />
                    {revision && differs(content, revision.body.content, criterion) ? (
                      <span className="layer">
                        <Badge tone="info">{t('table.layer-revision')}</Badge>{' '}
                        <Said content={revision.body.content} criterion={criterion} nameOf={nameOf} onPin={onPin} />
                      </span>
                    ) : null}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('member.opinion')}</th>
              {ballots.map(({ id, content, revision }) => (
                <td key={id} className="small">
                  {content.opinion}
                  {revision ? (
                    <span className="layer">
                      <Badge tone="info">{t('table.layer-revision')}</Badge> {revision.body.content.opinion}
                      <br />
                      <span className="soft">{t('table.revision-why', { why: revision.body.why })}</span>
                    </span>
                  ) : null}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function differs(before: BallotContent, after: BallotContent, criterion: string): boolean {
  const of = (content: BallotContent) => content.entries.find((each) => each.criterion === criterion);
  return canonicalJson(of(before) ?? null) !== canonicalJson(of(after) ?? null);
}

/** One answer with its reason and its places. */
function Said({
  content,
  criterion,
  nameOf,
  onPin,
}: {
  readonly content: BallotContent;
  readonly criterion: string;
  readonly nameOf: (pin: Pin) => string | undefined;
  readonly onPin: (pin: Pin) => void;
}) {
  const { t } = useTranslation();
  const entry = content.entries.find((each) => each.criterion === criterion);
  return (
    <>
      <strong className="numbers">{entry ? answerText(t, entry.answer) : '—'}</strong>
      <br />
      <span className="soft">{entry?.reason}</span>
      {entry?.pins ? <PinLines pins={entry.pins} nameOf={nameOf} onOpen={onPin} /> : null}
    </>
  );
}
