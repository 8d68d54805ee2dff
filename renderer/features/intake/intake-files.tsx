import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sizeText } from '../../messages/dates.ts';
import type { RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { IntakeFile } from './intake-file.tsx';

/** The files of an application; one of them in the viewer when it is opened. */
export function IntakeFiles({ dossier }: Pick<RegisterLine, 'dossier'>) {
  const { t } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const open = dossier.attachments.find((each) => each.name === name);
  if (open)
    return (
      <IntakeFile
        key={open.digest}
        number={dossier.application.number}
        attachment={open}
        onBack={() => setName(null)}
      />
    );
  return (
    <ul className="plain-list">
      {dossier.attachments.map((each) => (
        <li key={each.name} className="row">
          <span className="grow">
            <Button
              look="quiet"
              size="small"
              label={t('intake.file-open', { name: each.name })}
              onPress={() => setName(each.name)}
            >
              {each.name}
            </Button>
          </span>
          <span className="soft small numbers">{sizeText(each.bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
