import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import { phaseOf, type Docket, type DossierFile } from '../../../shared/docket/docket.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { RevisionDialog } from './revision-dialog.tsx';

/** Once the ballots are open and until the month is final: the way to say something else than one's ballot does. */
export function RevisionCard({
  docket,
  file,
  member,
  rubric,
}: {
  readonly docket: Docket;
  readonly file: DossierFile;
  readonly member: MemberId;
  readonly rubric: Rubric;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ballot = file.ballots.get(member)?.id;
  const own = ballot ? file.contents?.get(ballot)?.content : undefined;
  if (phaseOf(docket) !== 'deciding' || !own) return null;
  const revised = file.revisions.get(member)?.body;
  return (
    <>
      <Banner
        title={t('table.revise-title')}
        testId="revision-card"
        action={
          <Button look="primary" size="small" testId="revise" onPress={() => setOpen(true)}>
            {t(revised ? 'table.revise-again' : 'table.revise-open')}
          </Button>
        }
      >
        {revised ? t('table.revise-done') : t('table.revise-intro')}
      </Banner>
      {open ? (
        <RevisionDialog
          dossier={file.package.body.dossier}
          rubric={rubric}
          start={revised?.content ?? own}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
