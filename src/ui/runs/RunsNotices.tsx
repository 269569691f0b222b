import { Info, List, RotateCw, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_UNPINNED, type KeptRun } from '../../app/keptRun';
import type { News } from '../../app/notebook';
import { useApp, useFormat, useNotebook } from '../context';
import { IconButton } from '../shared/IconButton';
import { refusalWords } from './refusalWords';
import { runName } from './runWords';

/** What became of a press in the table that changed nothing in it. */
export type Said =
  | { readonly kind: 'opened' | 'copied'; readonly run: KeptRun }
  | { readonly kind: 'notCopied'; readonly run: KeptRun; readonly address: string };

interface Props {
  readonly said: Said | null;
  readonly onSay: (said: Said | null) => void;
}

/** What stands in the way of keeping runs, and what has just happened to them. */
export function RunsNotices({ said, onSay }: Props) {
  return (
    <div className="runs__notices">
      <Trouble />
      <NewsLine />
      <DeletedLine />
      {said && <SaidLine said={said} onSay={onSay} />}
    </div>
  );
}

/** The same where another view is open: what nobody would hear of there. */
export function AwayNotices() {
  const { t } = useTranslation();
  const { view } = useApp();
  const toRuns = (
    <button
      type="button"
      className="button"
      onClick={() => {
        view.setState({ tab: 'runs' });
      }}
    >
      <List size="1.0625rem" aria-hidden />
      {t('runs.show')}
    </button>
  );
  return (
    <>
      <Trouble away={toRuns} />
      <NewsLine away={toRuns} />
    </>
  );
}

interface AwayProps {
  /** The way to the runs, where another view is open. */
  readonly away?: ReactNode;
}

function Trouble({ away }: AwayProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { bookkeeper } = useApp();
  const trouble = useNotebook((state) => state.trouble);
  const unsaved = useNotebook((state) => state.unsaved.size);
  if (trouble === null || (away && trouble.heard)) return null;
  return (
    <div className="notice notice--failure" role="alert">
      <TriangleAlert size="1.25rem" aria-hidden />
      <p className="notice__words">
        {t(`runs.trouble.${trouble.kind}`, { detail: trouble.detail })}{' '}
        {unsaved > 0 && t('runs.unsaved', { count: unsaved, number: format.count(unsaved) })}
      </p>
      <button type="button" className="button" onClick={() => void bookkeeper().then(({ retry }) => retry())}>
        <RotateCw size="1.0625rem" aria-hidden />
        {t('runs.retry')}
      </button>
      {away}
      {away && (
        <IconButton
          plain
          icon={X}
          name={t('runs.dismiss')}
          onClick={() => void bookkeeper().then(({ hearTrouble }) => hearTrouble())}
        />
      )}
    </div>
  );
}

function NewsLine({ away }: AwayProps) {
  const { t } = useTranslation();
  const { bookkeeper } = useApp();
  const words = useNewsWords();
  const news = useNotebook((state) => state.news);
  if (news === null || (away && news.kind === 'elsewhere')) return null;
  const refused =
    news.kind === 'noRoom' || news.kind === 'notTaken' || (news.kind === 'imported' && news.refused.length > 0);
  return (
    <div className={refused ? 'notice notice--failure' : 'notice'} role={refused ? 'alert' : 'status'}>
      {refused ? <TriangleAlert size="1.25rem" aria-hidden /> : <Info size="1.25rem" aria-hidden />}
      <div className="notice__words">
        {words(news).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {away}
      <IconButton
        plain
        icon={X}
        name={t('runs.dismiss')}
        onClick={() => void bookkeeper().then(({ dismiss }) => dismiss())}
      />
    </div>
  );
}

/** The deletion that comes back next. */
function DeletedLine() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { bookkeeper } = useApp();
  const deleted = useNotebook((state) => state.deleted);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone, or the button that brought it back is.
  useEffect(() => undo.current?.focus(), [deleted]);
  const latest = deleted.at(-1);
  if (latest === undefined) return null;
  const [first = '', ...more] = latest.map((run) => runName(i18n.language, run));
  const name = more.length === 0 ? first : t('runs.several', { first, number: format.count(more.length) });
  const before = deleted.length - 1;
  return (
    <div className="notice" role="status">
      <Info size="1.25rem" aria-hidden />
      <p className="notice__words">
        {t('runs.deleted', { name })}{' '}
        {before > 0 && t('runs.deletedBefore', { count: before, number: format.count(before) })}
      </p>
      <button
        ref={undo}
        type="button"
        className="button"
        onClick={() => void bookkeeper().then(({ putBack }) => putBack())}
      >
        <Undo2 size="1.0625rem" aria-hidden />
        {t('runs.undo')}
      </button>
      <IconButton
        plain
        icon={X}
        name={t('runs.dismiss')}
        onClick={() => void bookkeeper().then(({ forgetDeleted }) => forgetDeleted())}
      />
    </div>
  );
}

function useNewsWords(): (news: News) => readonly string[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (news) => {
    switch (news.kind) {
      case 'dropped': {
        const names = news.runs.map((run) => runName(i18n.language, run)).join(', ');
        return [t('runs.news.dropped', { names, most: format.count(MOST_UNPINNED) })];
      }
      case 'imported': {
        const { added, known, altered, refused } = news;
        const counts = { added: format.count(added), known: format.count(known) };
        return [
          ...(added + known > 0 ? [t('runs.news.imported', counts)] : []),
          ...(altered > 0 ? [t('runs.news.altered', { number: format.count(altered) })] : []),
          ...refused.map((file) => refusalWords(t, format, file)),
        ];
      }
      case 'noRoom':
        return [t('runs.news.noRoom', { count: news.count, room: news.room })];
      case 'notTaken':
      case 'elsewhere':
        return [t(`runs.news.${news.kind}`)];
    }
  };
}

function SaidLine({ said, onSay }: Props & { readonly said: Said }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="notice" role="status">
      <Info size="1.25rem" aria-hidden />
      <p className="notice__words">
        {t(`runs.news.${said.kind}`, {
          name: runName(i18n.language, said.run),
          address: said.kind === 'notCopied' ? said.address : '',
        })}
      </p>
      <IconButton
        plain
        icon={X}
        name={t('runs.dismiss')}
        onClick={() => {
          onSay(null);
        }}
      />
    </div>
  );
}
