import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptRun } from '../../app/keptRun';
import type { Look } from '../../app/runLook';
import { RunMark } from './RunMark';
import { runName } from './runWords';

interface Props {
  readonly label: string;
  readonly value: KeptRun;
  readonly look: Look;
  readonly runs: readonly KeptRun[];
  readonly onChoose: (run: KeptRun) => void;
}

/** One of all runs, the newest first. */
export function RunSelect({ label, value, look, runs, onChoose }: Props) {
  const { i18n } = useTranslation();
  const id = useId();
  return (
    <div className="pair__one">
      <label htmlFor={id} className="soft">
        {label}
      </label>
      <RunMark look={look} />
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
