import { Info, RotateCw, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bookkeeper } from '../../app/bookkeeper';
import { MOST_UNPINNED, type KeptRun } from '../../app/keptRun';
import type { News } from '../../app/notebook';
import { useFormat, useNotebook } from '../context';
import { IconButton } from '../shared/IconButton';
import { runName } from './runWords';

/** What became of a press in the table that changed nothing in it. */
export type Said =
  | { readonly kind: 'opened' | 'copied'; readonly run: KeptRun }
  | { readonly kind: 'notCopied'; readonly run: KeptRun; readonly address: string };

interface Props {
  readonly bookkeeper: Bookkeeper;
  readonly said: Said | null;
  readonly onSay: (said: Said | null) => void;
}

/** What stands in the way of keeping runs, and what has just happened to them. */
export function RunsNotices({ bookkeeper, said, onSay }: Props) {
  const news = useNotebook((state) => state.news);
  return (
    <div className="runs__notices">
      <Trouble bookkeeper={bookkeeper} />
      {news && <NewsLine news={news} bookkeeper={bookkeeper} />}
      {said && <SaidLine said={said} onSay={onSay} />}
    </div>
  );
}

function Trouble({ bookkeeper }: Pick<Props, 'bookkeeper'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const trouble = useNotebook((state) => state.trouble);
  const unsaved = useNotebook((state) => state.unsaved.size);
  if (trouble === null) return null;
  return (
    <div className="notice notice--failure" role="alert">
      <TriangleAlert size="1.25rem" aria-hidden />
      <p className="notice__words">
        {t(`runs.trouble.${trouble.kind}`, { detail: trouble.detail })}{' '}
        {unsaved > 0 && t('runs.unsaved', { count: unsaved, number: format.count(unsaved) })}
      </p>
      <button type="button" className="button" onClick={() => void bookkeeper.retry()}>
        <RotateCw size="1.0625rem" aria-hidden />
        {t('runs.retry')}
      </button>
    </div>
  );
}

function NewsLine({ news, bookkeeper }: { readonly news: News; readonly bookkeeper: Bookkeeper }) {
  const { t } = useTranslation();
  const words = useNewsWords()(news);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone.
  useEffect(() => undo.current?.focus(), [news]);
  const refused = news.kind === 'refused' || news.kind === 'noRoom' || news.kind === 'notTaken';
  return (
    <div className={refused ? 'notice notice--failure' : 'notice'} role={refused ? 'alert' : 'status'}>
      {refused ? <TriangleAlert size="1.25rem" aria-hidden /> : <Info size="1.25rem" aria-hidden />}
      <p className="notice__words">{words}</p>
      {news.kind === 'deleted' && (
        <button ref={undo} type="button" className="button" onClick={() => void bookkeeper.putBack()}>
          <Undo2 size="1.0625rem" aria-hidden />
          {t('runs.undo')}
        </button>
      )}
      <IconButton plain icon={X} name={t('runs.dismiss')} onClick={bookkeeper.dismiss} />
    </div>
  );
}

function useNewsWords(): (news: News) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const name = (run: KeptRun): string => runName(i18n.language, run);
  return (news) => {
    switch (news.kind) {
      case 'deleted':
        return t('runs.news.deleted', { name: name(news.run) });
      case 'dropped':
        return t('runs.news.dropped', { names: news.runs.map(name).join(', '), most: format.count(MOST_UNPINNED) });
      case 'imported':
        return t('runs.news.imported', { added: format.count(news.added), known: format.count(news.known) });
      case 'refused': {
        const { file, path, allowed, given } = news;
        if (given === null) return t('runs.news.unreadable', { file });
        return t(path === '' ? 'runs.news.refusedWhole' : 'runs.news.refused', { file, path, allowed, given });
      }
      case 'noRoom':
        return t('runs.news.noRoom', { count: news.count, room: news.room });
      case 'notTaken':
      case 'elsewhere':
        return t(`runs.news.${news.kind}`);
    }
  };
}

function SaidLine({ said, onSay }: { readonly said: Said; readonly onSay: Props['onSay'] }) {
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
