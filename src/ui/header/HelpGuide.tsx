import { useTranslation } from 'react-i18next';
import { remember } from '../../app/browserMemory';
import { useApp, useView } from '../context';
import { HelpWords } from '../lessons/parts';
import { OfflineLine } from '../offline/OfflineLine';
import { Check } from '../shared/Check';
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
    ['Shift R', t('guide.keys.reset')],
    ['[  ]', t('guide.keys.T')],
    ['←  →', t('guide.keys.digit')],
    ['Ctrl Z  Ctrl Y', t('guide.keys.undo')],
    ['D', t('guide.keys.dress')],
    ['P', t('guide.keys.projector')],
    ['F', t('guide.keys.fullScreen')],
    ['?', t('guide.keys.help')],
    ['Page Up  Page Down', t('guide.keys.page')],
  ] as const;
  const { view } = useApp();
  const off = useView((state) => state.singleKeysOff);

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
      <Check
        checked={!off}
        text={t('guide.singleKeys')}
        onChange={(on) => {
          view.setState({ singleKeysOff: !on });
          remember('single-keys-off', !on, () => window.localStorage);
        }}
      />
      <OfflineLine />
      <p className="dialog__small">{t('guide.data')}</p>
    </>
  );
}
