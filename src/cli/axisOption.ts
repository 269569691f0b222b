/** Options that name a setting with some of its values. */
import { UsageError } from './options';

/** Parts `T=1,2.5,4` into the setting and its values. @throws UsageError */
export function partedAxis(option: string, text: string): [key: string, values: string] {
  const at = text.indexOf('=');
  if (at < 0) throw new UsageError(`${option} ${text}: allowed: key=value,value,…`);
  return [text.slice(0, at), text.slice(at + 1)];
}
