import { useEffect, useState } from 'react';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { DossierFile } from '../../../shared/docket/docket.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import { noteOpenedAhead } from '../../journeys/read-ahead.ts';
import { openDossier } from '../../journeys/reading.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { ReadingStage } from './reading-stage.tsx';

/** The contents of the dossier in hand: at once where they lie ready, else as soon as they are opened. */
export function useOpenedFiles(stage: ReadingStage, file: DossierFile) {
  const desk = useDesk();
  const [ahead] = useState(() => stage.takeAhead(file.package.id));
  const [manifest, setManifest] = useState<Manifest | null>(ahead?.manifest ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (ahead?.package === file.package.id) return void noteOpenedAhead(desk, file.package.body.dossier, ahead);
    let shown = true;
    void openDossier(desk, file).then((opened) => {
      if (!shown) return;
      if (opened.ok) setManifest(opened.value);
      else setProblem(opened.problem);
    });
    return () => {
      shown = false;
    };
    // The file object is a new one after each sync; the dossier itself changes only with its package.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, file.package.id, ahead]);
  return { ahead: ahead?.package === file.package.id ? ahead : null, laidOut: ahead !== null, manifest, problem };
}
