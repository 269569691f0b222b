import { ToggleGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { POINT_CLASSES } from '../../app/pointsEdited';
import { markAlone } from '../shared/PointsPicture';

interface Props {
  readonly value: number;
  readonly onChange: (label: number) => void;
}

const LABELS = Array.from({ length: POINT_CLASSES }, (_, label) => label);

/** The class of points that are set from now on, each with its shape. */
export function ClassSwitch({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ToggleGroup.Root
      type="single"
      className="segmented class-switch"
      aria-label={t('chooser.points.classOf')}
      value={String(value)}
      onValueChange={(chosen) => {
        // Pressing what is chosen already gives an empty text.
        if (chosen !== '') onChange(Number(chosen));
      }}
    >
      {LABELS.map((label) => (
        <ToggleGroup.Item
          key={label}
          value={String(label)}
          className="segmented__item class-switch__item"
          aria-label={t('chooser.points.class', { label })}
        >
          <svg className="class-switch__mark" viewBox="0 0 6 6" aria-hidden>
            <path className="points__class" data-class={label} d={markAlone(label)} />
          </svg>
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
