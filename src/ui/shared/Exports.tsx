import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveJson } from './saveFile';

interface Props {
  readonly text: string;
  /** Made when it is asked for. */
  readonly json: () => unknown;
  readonly fileName: string;
}

/** Takes what is shown along: as text to the clipboard, as JSON to a file. */
export function Exports({ text, json, fileName }: Props) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(text);
    });
  };
  const download = (): void => {
    saveJson(json(), fileName);
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {copied === text ? <Check size="1.0625rem" aria-hidden /> : <Copy size="1.0625rem" aria-hidden />}
        {t(copied === text ? 'result.copied' : 'result.copy')}
      </button>
      <button type="button" className="button" onClick={download}>
        <Download size="1.0625rem" aria-hidden />
        {t('result.download')}
      </button>
    </>
  );
}
