import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageIn } from '../../app/address';
import { shareableProof, sharedAddress, usualWish, type Wish } from '../../app/share';
import { useApp } from '../context';
import { useToDo } from '../held/useToDo';
import { CodePart } from './CodePart';
import { FramePart } from './FramePart';
import { LinkPart } from './LinkPart';
import { MorePart } from './MorePart';
import { useSharedPage } from './useSharedPage';
import type { WishProps } from './wishProps';

/** What is to be in the link, and the ways to hand it on. It follows the page, where a run may end meanwhile. */
export function ShareDialog() {
  const { t } = useTranslation();
  const { shareAddress } = useApp();
  const page = useSharedPage();
  const [wish, setWish] = useState(() => usualWish(page, languageIn(shareAddress()) !== null));
  const change = (part: Partial<Wish>): void => {
    setWish((before) => ({ ...before, ...part }));
  };
  const address = sharedAddress(shareAddress(), page, wish);
  const framed = sharedAddress(shareAddress(), page, wish, { embed: 'yes' });

  return (
    <div className="share">
      <Telling page={page} wish={wish} onChange={change} />
      <Tabs.Root defaultValue="link" className="share__ways">
        <Tabs.List className="tabs__list" aria-label={t('sharing.ways')}>
          {(['link', 'code', 'frame'] as const).map((way) => (
            <Tabs.Trigger key={way} value={way} className="tabs__tab">
              {t(`sharing.${way}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {address === null || framed === null ? (
          <p className="share__way share__error" role="alert">
            {t('sharing.wrongPause')}
          </p>
        ) : (
          <>
            <Tabs.Content value="link" className="share__way">
              <LinkPart address={address} question={wish.ask} />
            </Tabs.Content>
            <Tabs.Content value="code" className="share__way">
              <CodePart address={address} preset={page.preset} />
            </Tabs.Content>
            <Tabs.Content value="frame" className="share__way">
              <FramePart address={framed} preset={page.preset} bars={barsOf(page, wish)} />
            </Tabs.Content>
          </>
        )}
      </Tabs.Root>
      <MorePart page={page} wish={wish} onChange={change} />
    </div>
  );
}

/** What a link tells in bars of their own: a question, a result, pinned runs, what is held. */
function barsOf(page: WishProps['page'], wish: Wish): number {
  const { ask, hide, lock, pins } = wish;
  const told = [
    ask !== '',
    wish.result && shareableProof(page) !== null,
    pins.length > 0,
    hide.length + lock.length > 0,
  ];
  return told.filter(Boolean).length;
}

/** Settings alone, or with what came of them. */
function Telling({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const none = shareableProof(page) === null;
  const result = wish.result && !none;
  const option = (value: boolean) => ({
    type: 'radio',
    name: 'share-tells',
    checked: result === value,
    onChange: () => {
      onChange({ result: value });
    },
  });
  return (
    <fieldset className="share__tells">
      <legend className="hidden">{t('sharing.tells')}</legend>
      <label className="share__tell">
        <input {...option(false)} />
        <span>
          <b>{t('sharing.settings')}</b>
          <span className="soft">{t('sharing.settingsHelp')}</span>
        </span>
      </label>
      <label className="share__tell">
        <input {...option(true)} disabled={none} />
        <span>
          <b>{t('sharing.result')}</b>
          <span className="soft">
            <ResultWords page={page} />
          </span>
        </span>
      </label>
    </fieldset>
  );
}

/** Whose result the link would tell of, or why it can tell of none. */
function ResultWords({ page }: Pick<WishProps, 'page'>) {
  const { t } = useTranslation();
  const toDo = useToDo();
  const told = shareableProof(page);
  if (told !== null) return t(`sharing.resultHelp.${told.whose}`);
  const moved = page.opened.parts.result !== undefined;
  return `${t(moved ? 'sharing.movedOn' : 'sharing.noResult')} ${toDo}`;
}
