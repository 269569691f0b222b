import { useTranslation } from 'react-i18next';
import { HelpWords } from '../lessons/parts';
import { OfflineLine } from '../offline/OfflineLine';
import { Spoken } from '../shared/Spoken';

/** The words of the page, the keys, whether the page works without a network, and whose the data are. */
export function HelpGuide() {
  return (
    <Spoken>
      <Guide />
    </Spoken>
  );
}

function Guide() {
  const { t } = useTranslation();
  const keys = [
    [t('guide.space'), t('guide.keys.run')],
    ['.', t('guide.keys.step')],
    ['R', t('guide.keys.reset')],
    ['[  ]', t('guide.keys.T')],
    ['←  →', t('guide.keys.digit')],
    ['Ctrl Z  Ctrl Y', t('guide.keys.undo')],
    ['D', t('guide.keys.dress')],
    ['P', t('guide.keys.projector')],
    ['?', t('guide.keys.help')],
  ] as const;

  return (
    <>
      <HelpWords />
      <h3>{t('guide.shortcuts')}</h3>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key} className="keys__row">
            <dt>
              {key.split('  ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <OfflineLine />
      <p className="dialog__small">{t('guide.data')}</p>
    </>
  );
}
