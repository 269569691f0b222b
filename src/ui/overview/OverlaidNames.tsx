import { useTranslation } from 'react-i18next';
import { RunMark } from '../runs/RunMark';
import { runName } from '../runs/runWords';
import { useLooks } from '../runs/useLooks';
import type { OverlaidRun } from './overlay';

/** The names of the thin lines, where these have no room for them. */
export function OverlaidNames({ overlaid }: { readonly overlaid: readonly OverlaidRun[] }) {
  const { i18n } = useTranslation();
  const look = useLooks();
  return (
    <ul className="legend">
      {overlaid.map(({ run }) => (
        <li key={run.id} className="legend__item">
          <RunMark look={look(run)} inPicture />
          <span data-picture>{runName(i18n.language, run)}</span>
        </li>
      ))}
    </ul>
  );
}
