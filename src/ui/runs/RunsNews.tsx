import type { NotebookState } from '../../app/notebook';
import { useNotebook, useView } from '../context';
import { lazyPart } from '../shared/lazyPart';
import { Spoken } from '../shared/Spoken';

const AwayNotices = lazyPart(async () => {
  const { AwayNotices: Notices } = await import('./RunsNotices');
  return function SpokenNotices() {
    return (
      <Spoken>
        <Notices />
      </Spoken>
    );
  };
});

/** What has to be heard of the runs while another view is open; fetched only where there is something. */
export function RunsNews() {
  const away = useView(({ tab }) => tab !== 'runs');
  const told = useNotebook(tells);
  return away && told ? <AwayNotices /> : null;
}

function tells({ trouble, news }: NotebookState): boolean {
  return (trouble !== null && !trouble.heard) || (news !== null && news.kind !== 'elsewhere');
}
