import type { Arm } from '../../app/arms';
import type { ArmErrors } from '../../app/standing';
import { useFormat, useView } from '../context';
import './errorsNumber.css';

interface Props extends ArmErrors {
  readonly arm: Arm;
}

/** The big number of a network, greyed where it no longer holds. */
export function ErrorsNumber({ arm, standing, errors, of }: Props) {
  const format = useFormat();
  const measure = useView((state) => state.measure);
  const words =
    errors === null ? '–' : measure === 'errors' ? format.count(errors) : format.percent(1 - errors / of, 1);
  return (
    <strong className="errors-number" data-arm={arm} data-standing={standing}>
      {words}
    </strong>
  );
}
