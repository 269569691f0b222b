/** Where page and command line say the same, they say it in the page's words. */
import { createFormat } from '../i18n/format';
import { createI18n } from '../i18n/i18n';
import { whole } from '../i18n/whole';

export const { t } = createI18n(whole);
export const format = createFormat('en');
