import { Pin, TriangleAlert } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS } from '../../app/arms';
import type { Bookkeeper } from '../../app/bookkeeper';
import type { Source } from '../../app/keptRun';
import type { Look } from '../../app/runLook';
import { useFormat } from '../context';
import { CHOSEN_FULL } from './ChosenRuns';
import type { Row } from './rows';
import { RunMark } from './RunMark';
import { RunMenu } from './RunMenu';
import { RunNameBox } from './RunNameBox';
import type { Said } from './RunsNotices';
import { alteredWords, sourceWords } from './runWords';
import { timeWriter } from './timeWriter';

interface Props {
  readonly row: Row;
  readonly look: Look;
  /** Whether it is the one that stands on the page. */
  readonly now: boolean;
  readonly chosen: boolean;
  /** Whether no more can be chosen. */
  readonly full: boolean;
  /** Whether the number of test examples has to be said. */
  readonly ofTest: boolean;
  readonly bookkeeper: Bookkeeper;
  readonly onSay: (said: Said | null) => void;
}

const MOST_CHANGES = 3;

export const RunRow = memo(function RunRow({ row, look, now, chosen, full, ofTest, bookkeeper, onSay }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [renaming, setRenaming] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const { run, name } = row;
  const { id, result, pinned, made, source } = run;
  return (
    <tr data-pinned={pinned || undefined}>
      <td className="runs__choice">
        <input
          type="checkbox"
          aria-label={t('runs.drawn', { name })}
          checked={chosen}
          disabled={full}
          aria-describedby={full ? CHOSEN_FULL : undefined}
          onChange={({ target }) => {
            bookkeeper.choose(id, target.checked);
          }}
        />
      </td>
      <th scope="row">
        <span className="runs__name">
          <RunMark look={look} />
          {renaming ? (
            <RunNameBox
              name={name}
              onDone={(given, byKey) => {
                setRenaming(false);
                if (byKey) menu.current?.focus();
                if (given !== null) void bookkeeper.rename(id, given);
              }}
            />
          ) : (
            <span className="runs__words" title={name}>
              {name}
            </span>
          )}
          {now && <span className="runs__now">{t('runs.now')}</span>}
        </span>
        {source.kind !== 'trained' && <span className="runs__source">{sourceWords(t, i18n.language, source)}</span>}
      </th>
      <td data-column="made" data-none={made === null || undefined}>
        {made === null ? '–' : timeWriter(i18n.language)(made)}
      </td>
      <td data-column="changed" data-none={(row.changes === null && source.kind === 'recorded') || undefined}>
        <Changes row={row} />
        <Altered source={source} />
      </td>
      {ARMS.map((arm) => (
        <td key={arm} data-arm={arm} data-column={arm} data-label={t(`result.${arm}`)}>
          {format.plain(result[arm].errors, 1)}
          {ofTest && <small>{t('runs.of', { number: format.count(result.testExamples) })}</small>}
        </td>
      ))}
      <td data-column="T" data-label="T">
        {format.plain(result.experiment.T, 5)}
      </td>
      <td data-column="alpha" data-label="α">
        {format.plain(result.experiment.alpha, 5)}
      </td>
      <td data-column="engine">{t(`settings.choices.${result.engine}`)}</td>
      <td data-column="digest">
        <code>{result.digest}</code>
      </td>
      <td className="runs__actions">
        <button
          type="button"
          className="icon-button icon-button--plain"
          aria-label={t('runs.pin', { name })}
          title={t('runs.pin', { name })}
          aria-pressed={pinned}
          onClick={() => void bookkeeper.pin(id, !pinned)}
        >
          <Pin size="1.0625rem" aria-hidden />
        </button>
        <RunMenu
          button={menu}
          run={run}
          name={name}
          bookkeeper={bookkeeper}
          onSay={onSay}
          renaming={renaming}
          onRename={() => {
            setRenaming(true);
          }}
        />
      </td>
    </tr>
  );
});

/** That somebody has changed a number by hand. */
function Altered({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const words = alteredWords(t, source);
  if (words === null) return null;
  return (
    <span className="runs__altered">
      <TriangleAlert size="1rem" aria-hidden />
      {words}
    </span>
  );
}

/** The settings that were changed, the first few; all of them once somebody asks. */
function Changes({ row: { run, changes } }: { readonly row: Row }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (changes === null) return run.source.kind === 'trained' ? t('runs.firstRun') : '–';
  if (changes.length === 0) return t('runs.sameSettings');
  const more = changes.length - MOST_CHANGES;
  if (more <= 0 || all) return changes.join(', ');
  return (
    <>
      {changes.slice(0, MOST_CHANGES).join(', ')}{' '}
      <button
        type="button"
        className="runs__more"
        onClick={() => {
          setAll(true);
        }}
      >
        {t('runs.more', { number: format.count(more) })}
      </button>
    </>
  );
}
