import { useTranslation } from 'react-i18next';
import type { Scale } from '../../app/viewStore';
import { Segmented } from './Segmented';

interface Props {
  /** What is scaled. */
  readonly label: string;
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}

export function ScaleSwitch({ label, scale, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={label}
      value={scale}
      options={[
        { value: 'linear', text: t('digit.linear') },
        { value: 'log', text: t('digit.log') },
      ]}
      onChange={onChange}
    />
  );
}
