import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { card, exportedResult, expectDone, open, run, SMALL, written } from './page';

/** Networks of a moment, on points. */
const POINTS =
  'dataset=moons&labelled=100&transferSize=200&teachers=2&teacherHidden=16&teacherSteps=40&studentHidden=8&studentSteps=50&batch=32';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share this experiment' });
const temperature = (page: Page): Locator => page.getByRole('slider', { name: 'Temperature' });

async function share(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  return dialog(page);
}

const addressIn = (shared: Locator): Promise<string> => shared.getByRole('textbox', { name: 'Address' }).inputValue();

/** Has the pages of a browser train in so many threads, whatever the machine has. */
async function trainIn(context: BrowserContext, threads: number): Promise<void> {
  await context.route('**/worker-worker-*.js', async (route) => {
    const response = await route.fetch();
    const processors = `Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${threads} });`;
    await route.fulfill({ response, body: processors + (await response.text()) });
  });
}

async function elsewhere(page: Page, threads = 1): Promise<Page> {
  const context = await page.context().browser()!.newContext();
  await trainIn(context, threads);
  return context.newPage();
}

test('a result that was sent is the same to the bit in another browser, in Node, and in any number of threads', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await trainIn(context, 2);
  await open(page, SMALL);
  await expect((await share(page)).getByRole('radio', { name: /^Settings and result/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await run(page);
  await expect(page.getByRole('banner')).toContainText('2 threads');
  const sent = await exportedResult(page);
  const shared = await share(page);
  await shared.getByRole('radio', { name: /^Settings and result/ }).check();
  await shared.getByRole('button', { name: 'Copy address' }).click();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(await addressIn(shared));
  expect(address).toContain(`~${sent.digest}`);

  const other = await elsewhere(page);
  await other.goto(address);
  const bar = other.getByRole('status').filter({ hasText: 'The link tells of a result' });
  await expect(bar).toContainText(`student ${written(sent.student.errors)}`);
  await expect(card(other, 'Student')).toContainText(written(sent.student.errors));
  await expect(card(other, 'Student')).toContainText('from the link');
  await expect(other.getByText(`Baseline of the link: ${written(sent.baseline.errors)}`)).toBeVisible();
  await other.getByRole('button', { name: 'As a table' }).click();
  await expect(other.getByRole('row', { name: /^from the link/ })).toContainText(written(sent.ensemble.errors));
  await other.getByRole('button', { name: 'Run and compare' }).click();
  await expectDone(other);
  await expect(bar).toContainText('The same, to the bit.');
  await expect(other.getByRole('banner')).toContainText('1 thread');
  await other.getByRole('tab', { name: 'Result' }).click();
  const digests = other.getByRole('row', { name: /^Digest/ }).getByText(sent.digest);
  await expect(digests).toHaveCount(2);
  await other.context().close();

  const command = ['--import', 'tsx', 'src/cli/experiment.ts', address, '--threads', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  expect(stdout).toContain(`student ${written(sent.student.errors)}`);
  expect(stdout).toContain('The same, to the bit.');
});

test('a run that begins by itself says what differs from the result of the link, and why', async ({ page }) => {
  await open(page, POINTS);
  await run(page);
  const shared = await share(page);
  await shared.getByRole('radio', { name: /^Settings and result/ }).check();
  await shared.getByText('More in the link').click();
  await shared.getByRole('checkbox', { name: 'Run when it is opened' }).check();
  const address = await addressIn(shared);
  const other = address.replace(/~[0-9a-f]{16}/, '~0123456789abcdef');
  const cases = [
    [other, 'Different. Nothing that the link says explains it'],
    [
      other.replace('result=1~', 'result=2~'),
      'Different. The arithmetic of this page has version 1, that of the sender version 2.',
    ],
    [other.replace('~wasm~', '~webgpu~'), 'Within tolerance. Another engine'],
    [
      other.replace('~40-50~', '~40-60~'),
      'Different. The link tells of 40 steps of the teachers and 60 of the student; its settings have 40 and 50.',
    ],
  ] as const;
  for (const [changed, words] of cases) {
    await page.goto(changed);
    await expect(page.getByRole('status').filter({ hasText: 'The link tells of a result' })).toContainText(words);
  }
});

test('a link can pause, ask, lock, hide and pin, and lets go when it is told to', async ({ page }) => {
  await open(page, POINTS);
  await run(page);
  await temperature(page).press('End');
  await expect(page).toHaveURL(/T=50/);
  await expectDone(page);
  const shared = await share(page);
  await shared.getByText('More in the link').click();
  await shared.getByRole('checkbox', { name: 'Run when it is opened' }).check();
  await shared.getByRole('textbox', { name: 'Step to pause at' }).fill('20');
  await shared.getByRole('checkbox', { name: 'This example' }).check();
  await shared.getByRole('textbox', { name: 'Opening question' }).fill('What does T = 50 do?');
  await shared.getByRole('checkbox', { name: 'Lock: Temperature' }).check();
  await shared.getByRole('checkbox', { name: 'Hide: Presets' }).check();
  await shared.getByRole('checkbox', { name: /Temperature 50 → 4; errors/ }).check();
  const address = await addressIn(shared);
  const example = /example=(\d+)/.exec(address)![1];

  const other = await elsewhere(page);
  await other.goto(address);
  await expect(other.getByRole('banner')).toContainText('Paused · students 20 of 50');
  await expect(other.getByRole('region', { name: 'Question' })).toContainText('What does T = 50 do?');
  await expect(other.getByText(`Test point ${example}`)).toBeVisible();
  await expect(other.getByRole('combobox', { name: 'Preset' })).toBeHidden();
  await expect(temperature(other)).toHaveAttribute('data-disabled', '');
  await expect(other.getByRole('textbox', { name: /T, typed/ })).toBeDisabled();

  await other.getByRole('button', { name: 'Resume' }).click();
  await expectDone(other);
  const question = other.getByRole('region', { name: 'Question' });
  await question.getByRole('button').click();
  await expect(question).toBeHidden();
  await other.getByRole('button', { name: 'Unlock' }).click();
  await expect(temperature(other)).not.toHaveAttribute('data-disabled');
  await expect(other.getByRole('combobox', { name: 'Preset' })).toBeVisible();
  await expect(other).not.toHaveURL(/lock=|hide=/);
  await other.getByRole('button', { name: 'Show', exact: true }).click();
  await other
    .getByRole('row', { name: /Temperature 50 → 4/ })
    .getByRole('button', { name: 'Use its settings' })
    .click();
  await expect(other.getByRole('textbox', { name: /T, typed/ })).toHaveValue('4');
  await run(other);
  await expect(other.getByRole('row', { name: /Temperature 50 → 4/ })).toContainText('The same, to the bit');
  await other.context().close();
});

interface FrozenLink {
  readonly link: string;
  readonly parts: { readonly points?: readonly unknown[]; readonly digit?: object };
}

test('drawn points and drawn digits come with the link', async ({ page }) => {
  const path = new URL('frozen-links.json', import.meta.url);
  const frozen = JSON.parse(await readFile(path, 'utf8')) as readonly FrozenLink[];
  const points = frozen.find(({ parts }) => parts.points)!;
  await open(page, points.link.slice(1));
  await page.getByRole('button', { name: 'Run and compare' }).click();
  await expectDone(page);
  await expect(page.getByText('The same, to the bit.')).toBeVisible();
  const again = await addressIn(await share(page));
  expect(again).toContain(/points=[^&]+/.exec(points.link)![0]);

  const digit = frozen.find(({ parts }) => parts.digit)!;
  await open(page, digit.link.slice(1));
  const shared = await share(page);
  await shared.getByText('More in the link').click();
  await expect(shared.getByRole('checkbox', { name: 'This drawing' })).toBeChecked();
  expect(await addressIn(shared)).toContain(/digit=[^&]+/.exec(digit.link)![0]);
});

test('a link is a code for the wall, goes to the device’s own sheet, and can be a frame in another page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.title = data.url ?? '';
        return Promise.resolve();
      },
    });
  });
  await open(page, POINTS);
  const shared = await share(page);
  await shared.getByRole('button', { name: 'Send…' }).click();
  await expect(page).toHaveTitle(await addressIn(shared));
  await shared.getByRole('tab', { name: 'QR code' }).click();
  await shared.getByRole('button', { name: 'Fill the screen' }).click();
  const wall = page.getByRole('dialog', { name: 'QR code of the address' });
  const { height } = (await wall.getByRole('img').boundingBox())!;
  expect(height).toBeGreaterThan(600);
  await page.keyboard.press('Escape');
  await shared.getByRole('tab', { name: 'Embed' }).click();
  const picture = await shared.getByRole('textbox', { name: 'Picture for link previews' }).inputValue();
  expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');
  const code = await shared.getByRole('textbox', { name: 'Code' }).inputValue();

  await page.setContent(code);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(frame.getByText(/Done in/)).toBeVisible();
  await expect(frame.getByRole('slider', { name: 'Temperature' })).toBeVisible();
  const whole = frame.getByRole('link', { name: 'Open the whole page' });
  await expect(whole).toHaveAttribute('href', /dataset=moons/);
  await expect(whole).not.toHaveAttribute('href', /embed/);
});
