import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Every key there is, with what it does; `keys` are shown as they stand on the board. */
const sheet = [
  {
    place: 'everywhere',
    keys: [
      ['F1', 'guide'],
      ['?', 'sheet'],
    ],
  },
  {
    place: 'queue',
    keys: [
      ['/', 'search'],
      ['↑ ↓ PageUp PageDown Home End', 'rows'],
      ['Enter', 'open_row'],
      ['N', 'next'],
      ['S', 'aside'],
    ],
  },
  {
    place: 'scoring',
    keys: [
      ['C', 'first'],
      ['Alt+↓ Alt+↑', 'criteria'],
      ['1 2 3', 'verdict'],
      ['Ctrl+Z Ctrl+Y', 'undo'],
      ['N', 'next'],
      ['P', 'attach'],
      ['F6', 'panes'],
      ['Ctrl+Shift+F', 'find_everywhere'],
      ['G Ctrl+Enter', 'sign'],
      ['H', 'history'],
      ['R', 'recuse'],
      ['Q', 'queue'],
    ],
  },
  {
    place: 'reading',
    keys: [
      ['Ctrl+F', 'find'],
      ['PageUp PageDown Home End', 'pages'],
      ['+ − 0 9', 'zoom'],
      ['R', 'turn'],
      ['T', 'panel'],
      ['B', 'region'],
      ['Ctrl+PageUp Ctrl+PageDown', 'files'],
    ],
  },
] as const;

/** The keys of the whole application on one page, by "?" or by its button. */
export function ShortcutSheet() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useShortcuts({ '?': () => setShown(true) });
  return (
    <>
      <Button look="quiet" size="small" testId="shortcuts" onPress={() => setShown(true)}>
        {t('shortcuts.open')}
      </Button>
      {shown ? (
        <Dialog
          title={t('shortcuts.title')}
          onClose={() => setShown(false)}
          actions={<Button onPress={() => setShown(false)}>{t('trust.close')}</Button>}
        >
          <div className="shortcut-places">
            {sheet.map(({ place, keys }) => (
              <section key={place} className="stack tight">
                <h3 className="group-title">{t(`shortcuts.in-${place}`)}</h3>
                <dl className="facts shortcuts">
                  {keys.map(([key, what]) => (
                    <div key={what} className="shortcut">
                      <dt>
                        <Keys keys={key} />
                      </dt>
                      <dd>{t(`shortcuts.${what}`)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <p className="soft small">{t('shortcuts.note')}</p>
        </Dialog>
      ) : null}
    </>
  );
}

/** Each key as a cap of its own; what lies between alternatives is a space. */
function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
