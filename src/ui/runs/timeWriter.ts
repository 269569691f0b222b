/** Writes a time of a clock so that a glance tells when it was: "Jan 31, 14:05". */
export function timeWriter(language: string): (made: number) => string {
  const format = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (made) => format.format(made);
}
