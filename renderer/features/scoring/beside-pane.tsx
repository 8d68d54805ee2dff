import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RoundId } from '../../../shared/basics/ids.ts';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { openDossier } from '../../journeys/reading.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useDesk, useMember, useMyDossiers } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { ReadingPane, type AskedOfDesk } from '../../session/reading-pane.tsx';

/** A second column: another file of the dossier in hand, or another dossier of mine to read, one that I declared no conflict for. */
export function BesidePane({
  round,
  dossier,
  manifest,
  onSelected,
  onAsked,
  onClose,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly manifest: Manifest;
  readonly onSelected: (pin: Pin | null) => void;
  readonly onAsked: (what: AskedOfDesk) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const member = useMember();
  const readable = useMyDossiers().filter(
    ({ file, state }) => state !== 'recused' && member !== null && file.declarations.has(member),
  );
  const [chosen, setChosen] = useState<string>(dossier);
  const [other, setOther] = useState<{ readonly of: string; readonly manifest: Manifest } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const file = readable.find((each) => each.file.package.body.dossier === chosen)?.file;
  const packageId = file?.package.id;
  useEffect(() => {
    if (chosen === dossier || !file) return;
    let wanted = true;
    void openDossier(desk, file).then((opened) => {
      if (!wanted) return;
      if (opened.ok) setOther({ of: chosen, manifest: opened.value });
      setProblem(opened.ok ? null : opened.problem);
    });
    return () => {
      wanted = false;
    };
    // The file object is a new one after each sync; the dossier itself changes only with its package.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, chosen, dossier, packageId]);
  const own = chosen === dossier;
  // A recusal while it is read takes it off the screen.
  const shown = own ? manifest : file && other?.of === chosen ? other.manifest : null;
  return (
    <div className="beside">
      <div className="beside-head">
        <SelectField
          label={t('reading.beside-dossier')}
          value={chosen}
          onChange={setChosen}
          choices={readable.map(({ file: { package: each } }) => ({
            value: each.body.dossier,
            label:
              each.body.dossier === dossier
                ? `${t('reading.beside-same')} · ${each.body.service}`
                : `${each.body.dossier} ${each.body.service}`,
          }))}
        />
        <Button look="quiet" size="small" testId="beside-close" label={t('reading.beside-close')} onPress={onClose}>
          ✕
        </Button>
      </div>
      {problem && !own ? <ProblemBanner problem={problem} /> : null}
      {shown ? (
        <section className="reading-pane" data-pane="second" aria-label={t('reading.pane-second')}>
          <ReadingPane
            key={chosen}
            pane="second"
            round={round}
            dossier={chosen as DossierNumber}
            manifest={shown}
            onAsked={onAsked}
            {...(own ? { onSelected } : {})}
          />
        </section>
      ) : null}
    </div>
  );
}
