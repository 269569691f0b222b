import { expect, test } from '@playwright/test';
import { exportedNumbers, exportedResult, expectDone, open, run, SMALL, written } from './page';

test('prices and errors on the page are those of the result, with the runs before it', async ({ page }) => {
  await open(page, SMALL);
  await run(page);
  const first = await exportedResult(page);
  await page.getByRole('slider', { name: 'Temperature' }).press('PageUp');
  await expectDone(page);
  await expect.poll(async () => (await exportedResult(page)).experiment.T).not.toBe(first.experiment.T);
  const second = await exportedResult(page);
  await page.getByRole('tab', { name: 'Price' }).click();
  const panel = page.getByRole('region', { name: 'What do fewer errors cost?' });
  const plot = panel.getByRole('group', { name: /^Errors over price/ });
  const sentence = panel.getByText(/^The student makes/);
  await expect(sentence).toContainText(`The student makes ${written(second.student.errors)} errors`);
  await expect(sentence).toContainText(`The ensemble makes ${written(second.ensemble.errors)}`);

  const numbers = await exportedNumbers(page);
  const lines = numbers.map((row) => [row.Network, row.Run, Number(row.Errors), Number(row['Multiply-adds'])]);
  const linesOf = (result: typeof first, name: string) =>
    (['ensemble', 'student', 'baseline'] as const).map((arm) => [
      arm[0]!.toUpperCase() + arm.slice(1),
      name,
      result[arm].errors,
      result[arm].multiplyAdds,
    ]);
  expect(lines.slice(0, 3)).toEqual(linesOf(second, 'this run'));
  const [, name] = lines.at(-1)!;
  expect(lines).toEqual(expect.arrayContaining(linesOf(first, String(name))));
  for (const arm of ['ensemble', 'student', 'baseline'] as const) {
    await expect(plot).toContainText(written(second[arm].errors));
  }
  const before = panel.getByRole('img', { name: `${name}, with Temperature 4` });
  await before.focus();
  await expect(panel.getByText(`${name}, with`)).toContainText(`student ${written(first.student.errors)}`);
});
