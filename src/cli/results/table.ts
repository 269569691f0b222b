/** Claims and the results behind them as Markdown. */
import type { ArmResult, Result } from '../../experiment/result';
import { meanInterval } from '../../numeric/statistics';
import type { Claim, Figure } from './claims';

const number = (value: number, digits = 1): string => String(Number(value.toFixed(digits)));

function seedsOf(arm: Pick<ArmResult, 'errors' | 'perSeed'>): number[] {
  return arm.perSeed?.map(({ errors }) => errors) ?? [arm.errors];
}

/** Mean and, over several seeds, the least and the greatest. */
function errorsWords(arm: Pick<ArmResult, 'errors' | 'perSeed'>): string {
  const seeds = seedsOf(arm);
  if (seeds.length === 1) return number(arm.errors);
  return `${number(arm.errors)} (${Math.min(...seeds)}–${Math.max(...seeds)})`;
}

/** Student less baseline, with the 95 % t-interval of the mean over the seeds. */
function differenceWords({ student, baseline }: Result): string {
  const [own, other] = [seedsOf(student), seedsOf(baseline)];
  const { mean, interval } = meanInterval(own.map((errors, i) => errors - other[i]!));
  return interval ? `${number(mean)} (${number(interval.low)} to ${number(interval.high)})` : number(mean);
}

function commandOf(query: string): string {
  return `npm run experiment -- "${query}"`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function runRows(query: string, result: Result): string[] {
  const { ensemble, baseline, student } = result;
  return [
    `\`${commandOf(query)}\``,
    errorsWords(ensemble),
    errorsWords(baseline),
    errorsWords(student),
    differenceWords(result),
    `\`${result.digest}\``,
  ];
}

const RUN_HEAD = ['command', 'ensemble', 'baseline', 'student', 'student − baseline', 'digest'];

function moreLines(query: string, result: Result): string[] {
  const { byMembers, controls, leftOut, chain } = result;
  const name = `\`${query}\``;
  const lines: string[] = [];
  if (query.includes('ensemble') || query.includes('noisy')) {
    const curve = byMembers!.map((errors, k) => `${k + 1}: ${number(errors, 0)}`).join(', ');
    lines.push(`${name}: errors by number of teachers ${curve}.`);
  }
  for (const link of chain ?? []) lines.push(`${name}: ${link.hidden.join('-')} of the chain ${errorsWords(link)}.`);
  for (const control of controls ?? []) lines.push(`${name}: control “${control.control}” ${errorsWords(control)}.`);
  if (leftOut) {
    const { baseline, plain, heldOut, test, examples } = leftOut;
    const of = ({ bias, errors, errorsLeftOut }: typeof plain): string =>
      `${number(errorsLeftOut)} of ${examples} (${number(errors)} errors in all, bias ${number(bias, 2)})`;
    lines.push(
      `${name}: of the classes left out the baseline gets ${of(baseline)} wrong, the student ${of(plain)}` +
        `${heldOut ? `, with the bias chosen on digits held out ${of(heldOut)}` : ''}, with the one chosen on the test set, as ` +
        `the paper did, ${of(test)}.`,
    );
  }
  return lines;
}

function figureRow({ what, found, expected, met }: Figure): string[] {
  return [what, number(found, 2), expected, met ? 'yes' : '**no**'];
}

/** One claim, from the results of all its runs. */
export function claimText(claim: Claim, results: ReadonlyMap<string, Result>): string {
  const found = claim.runs.map((query) => [query, results.get(query)!] as const);
  const more = found.flatMap(([query, result]) => moreLines(query, result));
  return [
    `## ${claim.title}`,
    table(
      RUN_HEAD,
      found.map(([query, result]) => runRows(query, result)),
    ),
    ...(more.length > 0 ? [more.map((line) => `- ${line}`).join('\n')] : []),
    table(['figure', 'found', 'expected', 'met'], claim.figures(results).map(figureRow)),
    ...(claim.note ? [claim.note(results)] : []),
  ].join('\n\n');
}
