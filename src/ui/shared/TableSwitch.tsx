import { Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton';

interface Props {
  readonly asTable: boolean;
  readonly onChange: (asTable: boolean) => void;
}

/** Turns a picture into the table of its numbers, and back. */
export function TableSwitch({ asTable, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <IconButton
      plain
      icon={Table2}
      name={t('chart.table')}
      pressed={asTable}
      onClick={() => {
        onChange(!asTable);
      }}
    />
  );
}
