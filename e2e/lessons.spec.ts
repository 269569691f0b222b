import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { open } from './page';
import { lessons as english } from '../src/i18n/en/lessons';
import { lessons as korean } from '../src/i18n/ko/lessons';
import { LESSONS } from '../src/lessons/lessons';
import { LESSON_IDS, LESSON_PAGES, type LessonId } from '../src/lessons/names';

type Words = typeof english | typeof korean;

const panel = (page: Page, words: Words) => page.getByRole('complementary', { name: words.label, exact: true });

/** Presses Tab until what has the focus is what `wanted` says, as those do who have no mouse. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}

/** Does with the keyboard what a page asks for. */
async function doTask(page: Page, lesson: LessonId, number: number, words: Words): Promise<void> {
  const { asks, answer, touch } = LESSONS[lesson][number - 1]!;
  if (asks?.kind === 'choice') {
    await tabTo(page, '.lessons input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  } else if (asks?.kind === 'curve') {
    await tabTo(page, '.lessons input[type=range]');
    await page.keyboard.press('ArrowUp');
    await tabTo(page, '.lessons button[type=submit]');
    await page.keyboard.press('Enter');
  } else if (touch === 'tab-price') {
    await tabTo(page, '[role=tab]');
    await page.keyboard.press('Home');
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  } else if (lesson === 'temperature' || (lesson === 'tour' && number === 2)) {
    // From T = 4, where both begin, to 10 and to 1.
    const [key, presses] = number === 1 || lesson === 'tour' ? [']', 9] : ['[', 14];
    for (let i = 0; i < presses; i++) await page.keyboard.press(key);
  }
  if (answer) await expect(panel(page, words)).toContainText(words.units[answer.unit], { timeout: 110_000 });
}

async function walk(page: Page, words: Words): Promise<void> {
  for (const lesson of LESSON_IDS) {
    for (let number = 1; number <= LESSON_PAGES[lesson]; number++) {
      await test.step(`${lesson} ${number}`, async () => {
        await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(words.course[lesson].title);
        await expect(page).toHaveURL(new RegExp(`lesson=${lesson}&page=${number}\\b`));
        await doTask(page, lesson, number, words);
        await expect(panel(page, words).getByRole('button', { name: words.next })).toBeVisible();
      });
      // Arrows go on to another tab where one has the focus.
      const onTab = LESSONS[lesson][number - 1]!.touch === 'tab-price';
      await page.keyboard.press(number % 2 === 0 && !onTab ? 'ArrowRight' : 'PageDown');
    }
  }
  await page.keyboard.press('PageUp');
}

test('every lesson is walked from end to end by the keyboard alone, in English and in Korean', async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, 'lesson=tour');
  await walk(page, english);
  // What was predicted is forgotten; what was trained is still there.
  await panel(page, english).getByRole('button', { name: english.leave }).press('Enter');
  await expect(panel(page, english)).toBeHidden();
  await page.getByRole('button', { name: '한국어로 보기' }).press('Enter');
  await page.getByRole('banner').getByRole('button', { name: korean.label }).press('Enter');
  await expect(panel(page, korean).getByRole('heading', { level: 2 })).toHaveText(korean.label);
  await tabTo(page, '.lessons__entry');
  await page.keyboard.press('Enter');
  await walk(page, korean);
});

test('a lesson lays its settings, points at what to touch, and gives back what stood before', async ({ page }) => {
  await open(page, 'T=9');
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await panel(page, english).getByRole('button', { name: english.course.whySquared.title }).click();
  await expect(page.getByRole('textbox', { name: /^T/ }).first()).toHaveValue('20');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Compare', exact: true })).toHaveCSS('box-shadow', /6px/);
  await expect(panel(page, english).getByRole('button', { name: english.skip })).toBeVisible();
  await panel(page, english).getByRole('button', { name: 'soft targets' }).click();
  await expect(page.getByRole('dialog')).toContainText(english.terms.softTargets.means);
  await page.keyboard.press('Escape');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await panel(page, english).getByRole('button', { name: english.leave }).click();
  await expect(page).toHaveURL(/T=9(?!.*lesson)/);
});

test('a link to a page that does not exist names what is wrong', async ({ page }) => {
  await open(page, 'lesson=nonsense');
  await expect(page.getByRole('main')).toContainText('Lesson: “nonsense” is not one of list, tour');
  await expect(panel(page, english).getByRole('heading', { level: 2 })).toHaveText('Lessons');
  await open(page, 'lesson=whichT&page=7');
  await expect(page.getByRole('main')).toContainText('Page of the lesson: “7” is not one of 1, 2; 1 stands instead.');
  await expect(panel(page, english)).toContainText('Page 1 of 2');
});

test('whoever comes for the first time is offered a minute, once', async ({ page }) => {
  await open(page);
  const invitation = page.getByRole('region', { name: 'Invitation' });
  await invitation.getByRole('button', { name: 'Show me' }).click();
  await expect(panel(page, english)).toContainText(english.course.tour.title);
  await open(page);
  await expect(page.getByRole('article', { name: 'Student' })).toContainText('719');
  await expect(invitation).toBeHidden();
});

test('the help explains the words of the page', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to read this page' });
  await expect(help).toContainText(english.terms.logits.means);
  await help.getByRole('button', { name: english.help.lessons }).click();
  await expect(panel(page, english).getByRole('heading', { level: 2 })).toHaveText('Lessons');
});
