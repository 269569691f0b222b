import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { drop, expectDone, exportedNumbers, open, rowsOf, run, taken, written } from './page';

/** Small networks on digits: the whole run takes a moment. */
const TINY =
  'labelled=200&transferSize=300&teachers=2&teacherHidden=24&teacherSteps=40&studentHidden=12&studentSteps=60&batch=32';

const ARMS = ['ensemble', 'student', 'baseline'] as const;

interface NotebookFile {
  readonly format: string;
  readonly version: number;
  readonly runs: readonly {
    readonly name: string | null;
    readonly pinned: boolean;
    readonly result: { readonly digest: string; readonly experiment: { readonly T: number } } & Record<
      (typeof ARMS)[number],
      { readonly errors: number }
    >;
    readonly answers: Record<(typeof ARMS)[number] | 'labels', string>;
  }[];
}

const rows = (page: Page): Locator => page.getByRole('group', { name: 'Kept runs' }).getByRole('row');
const names = (page: Page): Locator => page.getByRole('rowheader');
const openRuns = (page: Page): Promise<void> => page.getByRole('tab', { name: 'Runs' }).click();

async function choose(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More on ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function rename(page: Page, name: string, to: string): Promise<void> {
  await choose(page, name, 'Rename');
  const box = page.getByRole('textbox', { name: `New name of ${name}` });
  await expect(box).toBeFocused();
  await box.fill(to);
  await box.press('Enter');
  await expect(page.getByRole('button', { name: `More on ${to}` })).toBeFocused();
}

/** The path of the exported notebook. */
async function exported(page: Page, item: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: item }).click();
  return (await waiting).path();
}

/** Two runs whose students heard the ensemble at different temperatures; the page shows them. */
async function twoRuns(page: Page): Promise<void> {
  await open(page, TINY);
  await run(page);
  await page.getByRole('slider', { name: 'Temperature' }).press('End');
  await openRuns(page);
  await expect(names(page)).toHaveCount(2);
}

/** The exact test of McNemar by its definition: the tail of a fair coin, in whole numbers. */
function mcNemar(gained: number, lost: number): number {
  const n = gained + lost;
  let choose = 1n;
  let tail = 0n;
  for (let k = 0; k <= Math.min(gained, lost); k++) {
    tail += choose;
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  return Math.min(1, Number((2n * tail * 1_000_000_000n) / 2n ** BigInt(n)) / 1e9);
}

test('runs are kept, named, pinned, deleted and brought back, and two are compared', async ({ page, browser }) => {
  await twoRuns(page);
  await page.reload();
  await openRuns(page);
  await expect(names(page)).toHaveCount(2);
  await expect(rows(page).nth(1)).toContainText(/Temperature 4 → 50/);
  const [newer, older] = await names(page).allInnerTexts();
  await rename(page, newer!, 'hot');
  await rename(page, older!, 'warm');

  await page.getByRole('button', { name: 'Pin warm' }).click();
  await expect(names(page).first()).toHaveText('warm');
  await choose(page, 'hot', 'Delete');
  await expect(names(page)).toHaveText(['warm']);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText(['warm', 'hot']);
  await page.reload();
  await openRuns(page);
  await expect(names(page)).toHaveText(['warm', 'hot']);

  for (const name of ['warm', 'hot']) await page.getByRole('checkbox', { name: `Draw ${name} on` }).check();
  await choose(page, 'hot', 'Take its settings');
  await expect(page.getByLabel(/T, typed/)).toHaveValue('50');
  await page.getByRole('tab', { name: 'Overview' }).click();
  const chart = page.getByRole('img', { name: /warm.*hot/ });
  for (const name of ['warm', 'hot']) await expect(chart.getByText(new RegExp(`^${name} [\\d,]+$`))).toBeVisible();

  await openRuns(page);
  const path = await exported(page, /^All \(2\)/);
  const { format, version, runs } = JSON.parse(await readFile(path, 'utf8')) as NotebookFile;
  expect([format, version]).toEqual(['distillery/notebook', 1]);
  expect(runs.map(({ name, pinned, result }) => [name, pinned, result.experiment.T])).toEqual([
    ['warm', true, 4],
    ['hot', false, 50],
  ]);
  const bytes = runs.map(({ answers }) => (key: keyof typeof answers) => [...Buffer.from(answers[key], 'base64')]);
  const [labels] = bytes.map((of) => of('labels'));

  await page.getByRole('button', { name: 'Compare two' }).click();
  const numbers = await exportedNumbers(page);
  for (const arm of ARMS) {
    const right = bytes.map((of) => of(arm).map((answer, i) => answer === labels![i]));
    const alone = (one: 0 | 1) => right[one]!.filter((isRight, i) => isRight && !right[1 - one]![i]).length;
    const line = numbers.find((row) => row.Setting!.toLowerCase().startsWith(arm))!;
    expect(Number(line['only warm right'])).toBe(alone(0));
    expect(Number(line['only hot right'])).toBe(alone(1));
    expect(Number(line['McNemar p'])).toBeCloseTo(mcNemar(alone(0), alone(1)), 6);
    expect([Number(line.warm), Number(line.hot)]).toEqual(runs.map(({ result }) => result[arm].errors));
  }
  const gallery = page.getByRole('region', { name: 'Where the students differ' });
  const first = gallery.getByRole('button', { name: /warm says/ }).first();
  const index = Number(/digit (\d+)/.exec((await first.getAttribute('aria-label'))!)![1]);
  const [warm, hot] = bytes.map((of) => of('student')[index]);
  await expect(first).toHaveAccessibleName(
    `Test digit ${index}, label ${labels![index]}: warm says ${warm}, hot says ${hot}`,
  );
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other);
  const notebook = await readFile(path, 'utf8');
  await drop(other, { 'notes.txt': 'of no use' });
  await expect(other.getByRole('alert')).toContainText('notes.txt was not taken.');
  await drop(other, { 'notebook.json': notebook, 'half.json': notebook.slice(0, 5000) });
  await expect(other.getByRole('tab', { name: 'Runs', selected: true })).toBeVisible();
  await expect(other.getByRole('alert')).toContainText('Imported: 2. Known before: 0.');
  await expect(other.getByRole('alert')).toContainText(
    'Nothing was taken of half.json: the file is damaged or cut off.',
  );
  await expect(names(other)).toHaveText([/^warm.*from notebook\.json/, /^hot.*from notebook\.json/]);
  await expect(rows(other).nth(1)).not.toContainText('Altered');
  const { digest } = runs[1]!.result;
  const forged = notebook.replaceAll(
    digest,
    digest.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
  );
  await drop(other, { 'forged.json': forged, 'points.csv': '0.1,0.1,0\n0.9,0.9,1\n' });
  await expect(other.getByRole('dialog')).toContainText('points.csv');
  await other.keyboard.press('Escape');
  await expect(other.getByText(/^Altered: 1\. New ones are marked in the table/)).toBeVisible();
  await expect(rows(other).filter({ hasText: 'forged.json' })).toContainText('the digest is not that of the networks');
  await other.reload();
  await openRuns(other);
  await expect(names(other)).toHaveText([/^warm/, /^hot/, /^hot/]);
  await elsewhere.close();
});

test('six runs lie on the chart and not a seventh, all are in its files, and a pin bears the name it was given', async ({
  page,
}) => {
  await open(page, TINY);
  await run(page);
  const temperature = page.getByLabel(/T, typed/);
  await openRuns(page);
  for (const [i, T] of ['0.5', '1', '2', '8', '16', '32'].entries()) {
    await temperature.fill(T);
    await temperature.press('Enter');
    await expect(names(page)).toHaveCount(i + 2);
  }
  const seven = (await names(page).allInnerTexts()).map((text) => text.split('\n')[0]!);
  await rename(page, seven[1]!, 'warm; 100 %!');
  const drawn = ['warm; 100 %!', ...seven.slice(2)];
  const box = (name: string): Locator => page.getByRole('checkbox', { name: `Draw ${name} on` });
  for (const name of drawn) await box(name).check();
  await expect(box(seven[0]!)).toBeDisabled();
  await expect(box(seven[0]!)).toHaveAccessibleDescription(/More than 6 cannot be told apart/);

  await page.getByRole('tab', { name: 'Overview' }).click();
  const chart = page.getByRole('region', { name: /^Errors on/ });
  const csv = await taken(page, chart, 'Numbers (CSV)');
  const last = rowsOf(csv).findLast(({ Step, Examples }) => Step === '60' && Examples === '10000')!;
  const svg = String(await taken(page, chart, 'Picture (SVG)')).replaceAll('&amp;', '&');
  for (const name of drawn) {
    const ending = chart.getByText(`${name} ${written(Number(last[`${name}: Student`]))}`, { exact: true });
    await expect(ending).toBeVisible();
    const [, link, digest] = new RegExp(`^# ${name}: (\\S+) · seed 0 · numerics 1 · digest (\\w{16})\\s*$`, 'm').exec(
      String(csv),
    )!;
    for (const words of [name, link!, digest!]) expect(svg).toContain(words);
  }

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await dialog.getByText('More in the link').click();
  await dialog.getByRole('checkbox', { name: /^warm; 100 %!/ }).check();
  await page.goto(await dialog.getByRole('textbox', { name: 'Address' }).inputValue());
  const pins = page.getByRole('region', { name: /1 run pinned by the sender/ });
  await expect(pins).toContainText('warm; 100 %!');
  await page.setViewportSize({ width: 360, height: 740 });
  await pins.getByRole('button', { name: 'Show', exact: true }).click();
  const table = pins.getByRole('group');
  await expect(table).toContainText('Temperature 32 → 16');
  expect(await table.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
});

test('two tabs show the same, a full store keeps what it has, and without a store the page goes on', async ({
  page,
  browser,
}) => {
  await open(page, TINY);
  await run(page);
  const second = await page.context().newPage();
  await open(second);
  await openRuns(second);
  await openRuns(page);
  await expect(names(page)).toHaveCount(1);
  await expect(names(second)).toHaveCount(1);
  const [name] = await names(page).allInnerTexts();
  await rename(page, name!.split('\n')[0]!, 'ours');
  await expect(names(second)).toHaveText(['ours']);
  await expect(second.getByText('Another tab has changed the runs.')).toBeVisible();

  const cramped = await browser.newContext();
  const full = await cramped.newPage();
  const devtools = await cramped.newCDPSession(full);
  const origin = new URL(page.url()).origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await open(full, `${TINY}&T=8`);
  await run(full);
  await expect(full.getByRole('alert')).toContainText('The browser’s storage is full.');
  await full.getByRole('button', { name: 'Dismiss' }).click();
  await full.getByRole('slider', { name: 'Temperature' }).press('End');
  await expectDone(full);
  await openRuns(full);
  await expect(full.getByRole('alert')).toContainText('In this tab alone: 2 runs.');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await full.getByRole('button', { name: 'Try again' }).click();
  await expect(full.getByRole('alert')).toBeHidden();
  await full.reload();
  await expect(names(full)).toHaveCount(2);
  await cramped.close();

  const alone = await browser.newContext();
  await alone.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const secluded = await alone.newPage();
  await open(secluded, `${TINY}&tab=runs`);
  await expect(secluded.getByRole('alert')).toContainText('This browser keeps nothing here');
  await run(secluded);
  await expect(secluded.getByRole('alert')).toContainText(/In this tab alone: \d runs?\./);
  await expect(names(secluded).first()).toBeVisible();
  await alone.close();
});
