/** The networks behind a result, as files that other programs open. */
import type { TFunction } from 'i18next';
import type { App } from '../../app/app';
import type { Arm } from '../../app/arms';
import type { Result } from '../../experiment/result';
import { MODEL_FORMATS, type ModelFormat } from '../../model/formats';
import { saveFile } from '../shared/saveFile';
import type { ExportItem } from './ExportMenu';
import { NotHere } from './notHere';

/** An item for each network and format; all teachers are one. */
export function networkItems(t: TFunction, app: App, result: Result, arms: readonly Arm[]): ExportItem[] {
  return arms.flatMap((arm) =>
    MODEL_FORMATS.map((format) => ({
      text: t('take.network', {
        name: t(arm === 'ensemble' ? 'settings.keys.teachers.label' : `result.${arm}`),
        format: t(`take.formats.${format}`),
      }),
      save: () => saveNetworks(app, result, arm, format),
    })),
  );
}

/** @throws NotHere */
async function saveNetworks(app: App, result: Result, arm: Arm, format: ModelFormat): Promise<void> {
  const found = await app.networks(result, arm);
  if (found === null) throw new NotHere();
  const [{ packed }, { networksOf }] = await Promise.all([import('../../model/files'), import('../../model/network')]);
  const networks = networksOf(arm, found, result, app.addressOf(result.experiment));
  const name = arm === 'ensemble' ? 'teachers' : arm;
  const { name: fileName, bytes } = packed(`distillery-${name}-${result.digest}`, networks, format);
  saveFile(new Blob([bytes]), fileName);
}
