import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRun } from '../../app/keptRun';
import { RunMark } from './RunMark';
import { runName } from './runWords';

interface Props {
  readonly label: string;
  readonly value: KeptRun;
  readonly runs: readonly KeptRun[];
  readonly onChoose: (run: KeptRun) => void;
}

/** One of all runs, the newest first. */
export function RunSelect({ label, value, runs, onChoose }: Props) {
  const { i18n } = useTranslation();
  const id = useId();
  return (
    <div className="pair__one">
      <label htmlFor={id} className="soft">
        {label}
      </label>
      <RunMark run={value} />
      <select
        id={id}
        className="field pair__select"
        value={value.id}
        onChange={({ target }) => {
          const run = runs.find((one) => one.id === target.value);
          if (run) onChoose(run);
        }}
      >
        {[...runs].reverse().map((run) => (
          <option key={run.id} value={run.id}>
            {runName(i18n.language, run)}
          </option>
        ))}
      </select>
    </div>
  );
}
