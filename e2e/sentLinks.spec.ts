import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, type Locator, type Page } from '@playwright/test';
import frozen from './frozen-links.json' with { type: 'json' };
import { drop, open, SMALL } from './page';

async function share(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this experiment' });
  await dialog.getByText('More in the link').click();
  return dialog;
}

const addressIn = (dialog: Locator): Promise<string> => dialog.getByRole('textbox', { name: 'Address' }).inputValue();
const told = (page: Page): Locator => page.getByRole('region', { name: 'From the link' });

test('a link that was cut off or changed on its way says so, here and in Node, and one that was not says nothing', async ({
  page,
}) => {
  await open(page, SMALL);
  const address = await addressIn(await share(page));
  await page.goto(address);
  await expect(page.getByRole('tab').first()).toBeVisible();
  await expect(told(page)).toBeHidden();
  const cut = address.slice(0, address.indexOf('&studentSteps'));
  await page.goto(cut);
  await expect(told(page)).toContainText('it was made of 9 parts, and 7 are here. The last is “studentHidden=16”.');
  await page.goto(address.replace('studentSteps=80', 'studentSteps=90'));
  await expect(told(page)).toContainText('Not as made: “studentSteps=90”. It was read as it stands.');

  const command = ['--import', 'tsx', 'src/cli/experiment.ts', cut, '--set', 'studentSteps=10'];
  const { stderr } = await promisify(execFile)(process.execPath, command);
  expect(stderr).toContain('it was made of 9 parts, and 7 are here. The last is “studentHidden=16”.');
});

test('the piece of a link that is wrong is named', async ({ page }) => {
  const proof = '1~wasm~400-800~581-719-936~0123456789abcdef';
  await open(page, `result=${proof.replace('9ab', '9AB')}&pins=T:8;result:${proof}!T:hot;result:${proof}&ask=%E0%A4%A`);
  for (const words of [
    'the digest, “0123456789ABcdef”, is not 16 characters',
    'Pinned runs: run 2: “T:hot” is no setting, or not allowed there',
    'Opening question: it holds invisible or broken characters',
  ]) {
    await expect(told(page)).toContainText(words);
  }
  await page.goto(`./?lang=ko&result=${proof.replace('9ab', '9AB')}`);
  await expect(page.getByText('다이제스트 “0123456789ABcdef” 값이 0–9와 a–f 16자가 아닙니다.')).toBeVisible();
});

test('what a link holds is held everywhere, and what it draws is pictured', async ({ page }) => {
  await page.goto(`./${frozen[0]!.link}&lock=T-run&tab=settings`);
  await expect(page.getByRole('banner')).toContainText('Nothing trained yet');
  await expect(page.getByRole('banner')).not.toContainText('press Run');
  await told(page).getByRole('button', { name: 'Show', exact: true }).click();
  const pin = told(page).getByRole('row', { name: /golden cat/ });
  await expect(pin.getByRole('button', { name: 'Use its settings' })).toBeDisabled();
  await expect(pin).toContainText('held by the link: Temperature');

  await page.goto('./?hide=T-teachers&tab=settings');
  await expect(page.getByRole('group', { name: 'Student' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Teachers' })).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.getByRole('tab', { name: 'Price' }).click();
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    await expect(page.getByRole('article', { name: 'Student' })).not.toBeInViewport({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('slider', { name: 'Temperature' })).toHaveCount(0);

  const drawn = frozen.find(({ parts }) => 'digit' in parts)!;
  await page.goto(`./${drawn.link}`);
  await expect(
    page.getByRole('region', { name: /What each network says/ }).getByText('as the networks see it'),
  ).toBeVisible();
});

test('a link that begins or pauses a run gives no recorded end away, and a frame says whose its numbers are', async ({
  page,
}) => {
  await page.goto('./?pause=teachers-10');
  await expect(page.getByRole('article', { name: 'Student' })).toContainText('–');
  await page.goto('./?embed=yes');
  await expect(page.getByText('recorded when the page was made')).toBeVisible();
});

test('Share offers view, language and appearance, and no link where the run would pause at no step', async ({
  page,
}) => {
  await open(page, SMALL);
  const dialog = await share(page);
  await dialog.getByRole('combobox', { name: 'View' }).selectOption('Price');
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('한국어');
  await dialog.getByRole('combobox', { name: 'Appearance' }).selectOption('Projector');
  expect(await addressIn(dialog)).toContain('&tab=price&dress=projector&lang=ko');
  const step = dialog.getByRole('textbox', { name: 'Step to pause at' });
  await step.fill('900');
  await expect(step).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByRole('alert')).toContainText('no such step to pause at');
  await expect(dialog.getByRole('button', { name: 'Copy address' })).toBeHidden();
  await step.fill('40');
  expect(await addressIn(dialog)).toContain('&pause=students-40');
});

test('a link that was received is passed on whole as long as its settings stand', async ({ page }) => {
  const received = frozen[0]!.link;
  const part = (key: string): string => new RegExp(`${key}=[^&]+`).exec(received)![0];
  await page.goto(`./${received}`);
  const dialog = await share(page);
  const telling = dialog.getByRole('radio', { name: /^Settings and result/ });
  await expect(telling).toBeChecked();
  await expect(dialog).toContainText('the numbers that you were sent, passed on as they are');
  await expect(dialog.getByRole('checkbox', { name: /golden cat \(from the link\)/ })).toBeChecked();
  const address = await addressIn(dialog);
  for (const key of ['result', 'pins', 'ask', 'example']) expect(address).toContain(part(key));
  await dialog.getByRole('checkbox', { name: /golden cat/ }).uncheck();
  expect(await addressIn(dialog)).not.toContain(part('pins'));

  await page.keyboard.press('Escape');
  await page.getByRole('slider', { name: 'Temperature' }).press('End');
  const changed = await share(page);
  await expect(telling).toBeDisabled();
  await expect(changed).toContainText('The result that you were sent is of other settings than these');
  expect(await addressIn(changed)).toContain(part('pins'));
  expect(await addressIn(changed)).not.toContain('&result=');
});

test('a link in a text file that is dropped is offered, and opened if that is wanted', async ({ page }) => {
  await open(page, 'T=6');
  const file = { 'homework.txt': 'Open this: https://example.org/distillery/?v=1&T=9&ask=Why%3F' };
  const offer = page.getByRole('status').filter({ hasText: 'homework.txt holds a link.' });
  const T = page.getByRole('textbox', { name: /T, typed/ });
  await drop(page, file);
  await expect(offer).toContainText('Opening it replaces this experiment: Temperature 6 → 9');
  await offer.getByRole('button', { name: 'Put this link aside' }).click();
  await expect(offer).toBeHidden();
  await expect(T).toHaveValue('6');
  await drop(page, file);
  await offer.getByRole('button', { name: 'Open it' }).click();
  await expect(T).toHaveValue('9');
  await expect(page.getByRole('region', { name: 'Question' })).toContainText('Why?');
  await expect(offer).toBeHidden();
  await expect(page).toHaveURL(/\?sum=[^&]+&v=1&T=9&ask=Why%3F$/);
});
