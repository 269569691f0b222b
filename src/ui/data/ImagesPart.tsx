import { FolderOpen, Upload } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { chosenFiles, type PickedFile } from '../../app/pickedFiles';
import type { Reading } from '../../app/ownData';
import { joinedWords, skippedWords } from '../../i18n/ownWords';
import { useApp, useFormat } from '../context';
import { TakenImages } from './TakenImages';

/** Takes a person's own images, and shows what came of them. */
export function ImagesPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const { own } = useApp();
  const images = useStore(own, (state) => state.images);
  const reading = useStore(own, (state) => state.reading);
  const skipped = useStore(own, (state) => state.skipped);
  const joined = useStore(own, (state) => state.joined);
  const read = (files: readonly PickedFile[]): void => {
    void own.read(files);
  };

  return (
    <div className="own">
      <div className="own__zone">
        <p>{t('chooser.own.drop')}</p>
        <p className="soft">{t('chooser.own.scaled')}</p>
        <div className="own__buttons">
          <FileButton folder={false} onPick={read} />
          <FileButton folder onPick={read} />
        </div>
      </div>
      <Outcome reading={reading} />
      {images !== null && reading.kind === 'none' && (
        <>
          {skipped.length > 0 && (
            <p className="data-error" role="status">
              {skippedWords(t, format, skipped)}
            </p>
          )}
          {joined.length > 0 && (
            <p className="data-error" role="status">
              {joinedWords(t, joined)}
            </p>
          )}
          <TakenImages set={images} />
        </>
      )}
      <p className="dialog__small">{t('chooser.stays')}</p>
    </div>
  );
}

function Outcome({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (reading.kind) {
    case 'none':
      return null;
    case 'reading':
      return (
        <p role="status">
          {reading.total === 0
            ? t('chooser.own.reading')
            : t('chooser.own.progress', { done: format.count(reading.done), total: format.count(reading.total) })}
        </p>
      );
    case 'refused': {
      const { code, about } = reading;
      return (
        <p className="data-error" role="alert">
          {code === 'failed' ? t('chooser.own.failed', { detail: about }) : t(`chooser.own.errors.${code}`, { about })}
        </p>
      );
    }
  }
}

interface FileButtonProps {
  readonly folder: boolean;
  readonly onPick: (files: readonly PickedFile[]) => void;
}

function FileButton({ folder, onPick }: FileButtonProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <span className="own__file">
      <input
        id={id}
        type="file"
        multiple
        className="own__input"
        // React has no property for it.
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          onPick(chosenFiles(target.files ?? []));
          // The same files may be chosen again after they were mended.
          target.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        {folder ? <FolderOpen size="1.0625rem" aria-hidden /> : <Upload size="1.0625rem" aria-hidden />}
        {t(folder ? 'chooser.own.folder' : 'chooser.own.files')}
      </label>
    </span>
  );
}
