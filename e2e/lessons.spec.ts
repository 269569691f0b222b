import { expect, test, type Page } from '@playwright/test';
import { expectNothing, expectNothingInAnyDress } from './axe';
import { open } from './page';
import { lessons as english } from '../src/i18n/en/lessons';
import { lessons as korean } from '../src/i18n/ko/lessons';
import { TAB_NAMES } from '../src/app/viewStore';
import { LESSONS } from '../src/lessons/lessons';
import { LESSON_IDS, LESSON_PAGES, type LessonId } from '../src/lessons/names';

type Words = typeof english | typeof korean;

const panel = (page: Page, words: Words) => page.getByRole('complementary', { name: words.label, exact: true });

/** Presses Tab until what has the focus is what `wanted` and `text` say, as those do who have no mouse. */
async function tabTo(page: Page, wanted: string, text = ''): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const found = await page.evaluate(
      ([selector, words]) => {
        const { activeElement } = document;
        return activeElement !== null && activeElement.matches(selector) && activeElement.textContent.includes(words);
      },
      [wanted, text] as const,
    );
    if (found) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${wanted} ${text}`);
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
  } else if (touch === 'tab-price' || touch === 'bias') {
    await tabTo(page, '[role=tab]');
    const tabs = page.getByRole('tab');
    await page.keyboard.press('Home');
    const steps = TAB_NAMES.indexOf(touch === 'bias' ? 'result' : 'price');
    for (let i = 0; i < steps; i++) {
      // The focus follows a key only after it.
      await expect(tabs.nth(i)).toBeFocused();
      await page.keyboard.press('ArrowRight');
    }
    if (touch === 'bias') {
      await expect(page.locator('.bias')).toBeVisible();
      await tabTo(page, '.bias [role=slider]');
      await page.keyboard.press('ArrowUp');
    }
  } else if (touch === 'temperature') {
    // From T = 4, where all begin, to 10 or to 1.
    const [key, presses] = number === 2 && lesson === 'temperature' ? ['[', 14] : [']', 9];
    for (let i = 0; i < presses; i++) await page.keyboard.press(key);
  }
  if (answer) await expect(panel(page, words)).toContainText(words.units[answer.unit], { timeout: 110_000 });
}

/** Walks a lesson from its first page, which is open, to its last. */
async function walk(page: Page, lesson: LessonId, words: Words): Promise<void> {
  for (let number = 1; number <= LESSON_PAGES[lesson]; number++) {
    await test.step(`${lesson} ${number}`, async () => {
      if (number > 1) await page.keyboard.press('PageDown');
      await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(words.course[lesson].title);
      await expect(page).toHaveURL(new RegExp(`lesson=${lesson}&page=${number}\\b`));
      await doTask(page, lesson, number, words);
      await expect(panel(page, words).getByRole('button', { name: words.next })).toBeVisible();
    });
  }
}

/** Leaves the lessons, which forget what was predicted, and opens the first of them in the other language. */
async function beginAnew(page: Page, before: Words, words: Words): Promise<void> {
  await tabTo(page, `[aria-label="${before.leave}"]`);
  await page.keyboard.press('Enter');
  await expect(panel(page, before)).toBeHidden();
  await tabTo(page, 'header button', '한국어');
  await page.keyboard.press('Enter');
  await tabTo(page, 'header button', words.label);
  await page.keyboard.press('Enter');
  await expect(panel(page, words).getByRole('heading', { level: 2 })).toHaveText(words.label);
  await tabTo(page, '.lessons__entry', words.course.tour.title);
  await page.keyboard.press('Enter');
}

/** Has the lessons train small networks: what their own ones come to is held by another test, with five seeds. */
async function makeSmall(page: Page): Promise<void> {
  const own = 'studentSteps=600';
  await page.route(/\/parts-[^/]+\.js$/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    expect(script).toContain(own);
    const body = script.replaceAll(own, 'studentSteps=40&teacherSteps=40&labelled=300&transferSize=300');
    await route.fulfill({ response, body });
  });
}

test('every lesson is walked from end to end by the keyboard alone, in English and in Korean', async ({ page }) => {
  test.setTimeout(600_000);
  await makeSmall(page);
  await open(page, 'lesson=tour');
  for (const words of [english, korean]) {
    if (words === korean) await beginAnew(page, english, words);
    for (const lesson of LESSON_IDS) {
      await walk(page, lesson, words);
      await expectNothingInAnyDress(page, '.lessons');
      // On to the next lesson.
      await page.keyboard.press('PageDown');
    }
  }
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/lesson=noHelp&page=1\b/);
});

test('a lesson lays its settings, points at nothing before its question is answered, and gives back what stood before', async ({
  page,
}) => {
  await open(page, 'T=9');
  await page.getByRole('banner').getByRole('button', { name: 'Lessons' }).click();
  await panel(page, english).getByRole('button', { name: english.course.whySquared.title }).click();
  await expect(page.getByRole('textbox', { name: /^T/ }).first()).toHaveValue('20');
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  // What would answer the question is not pointed at before it is answered.
  await expect(page.getByRole('button', { name: 'Train all', exact: true })).toHaveCSS('box-shadow', 'none');
  await expect(panel(page, english).getByRole('button', { name: english.skip })).toBeVisible();
  await panel(page, english).getByRole('button', { name: 'soft targets' }).click();
  await expect(page.getByRole('dialog')).toContainText(english.terms.softTargets.means);
  await page.keyboard.press('Escape');
  await expectNothing(page);
  await panel(page, english).getByRole('button', { name: english.list }).click();
  await panel(page, english).getByRole('button', { name: english.course.temperature.title }).click();
  await expect(page.locator('.temperature').first()).toHaveCSS('box-shadow', /6px/);
  await panel(page, english).getByRole('button', { name: english.leave }).click();
  await expect(page).toHaveURL(/T=9(?!.*lesson)/);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Lessons' })).toBeFocused();
});

test('a press too many breaks nothing off, and what was expected stays', async ({ page }) => {
  await open(page, 'lesson=biggerStep');
  const lesson = panel(page, english);
  const { title, p1 } = english.course.biggerStep;
  await lesson.getByRole('radio', { name: p1.options.same }).check();
  await lesson.getByRole('button', { name: english.run }).press('Enter');
  await expect(page.locator('.lessons__training')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(lesson.getByRole('alert')).toHaveText(english.breaksOff);
  await expect(lesson).toContainText(title);
  await page.keyboard.press('PageDown');
  await expect(lesson).toContainText(english.course.tooStrong.title);
  await page.keyboard.press('PageUp');
  await expect(lesson).toContainText(`${english.expected}${p1.options.same}`);
  await expect(lesson.getByRole('button', { name: english.run })).toBeVisible();
});

test('the page fills the screen, and keys of one letter can be switched off', async ({ page }) => {
  await open(page);
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
  await page.keyboard.press('d');
  await page.getByRole('checkbox', { name: /Full screen/ }).click();
  await expect.poll(full).toBe(false);
  await page.keyboard.press('Escape');

  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to read this page' });
  await help.getByRole('checkbox', { name: /Keys of one letter/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  await page.keyboard.press('p');
  await page.keyboard.press('Shift+R');
  await expect(page.locator('html')).not.toHaveAttribute('data-dress', 'projector');
  await expect(page.getByRole('article', { name: 'Student' })).toContainText('719');
});

test('the view that a page is about is in sight on a projector, and so is the control that it points at', async ({
  page,
}) => {
  await open(page, 'lesson=temperature&page=2&dress=projector');
  await expect(
    page
      .getByRole('img', { name: /soft target/i })
      .filter({ visible: true })
      .last(),
  ).toBeInViewport({ ratio: 1 });
  const dock = page.getByRole('complementary').filter({ has: page.getByRole('slider') });
  await expect(dock).toHaveCSS('box-shadow', /inset/);
  const slider = dock.getByRole('slider');
  await expect(slider).toBeInViewport({ ratio: 1 });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(panel(page, english).getByRole('button', { name: english.next })).toBeVisible();
});

test('a link to a page that does not exist names what is wrong', async ({ page }) => {
  await open(page, 'lesson=nonsense');
  await expect(page.getByRole('main')).toContainText('Lesson: “nonsense” is not one of list, tour');
  await expect(panel(page, english).getByRole('heading', { level: 2 })).toHaveText('Lessons');
  await open(page, 'lesson=whichT&page=7');
  await expect(page.getByRole('main')).toContainText('Page of the lesson: “7” is not one of 1, 2; 1 stands instead.');
  await expect(panel(page, english)).toContainText('Page 1 of 2');
});

test('whoever comes for the first time is offered a minute, once', async ({ browser }) => {
  const page = await browser.newPage({ storageState: { cookies: [], origins: [] } });
  await open(page);
  const invitation = page.getByRole('region', { name: 'Invitation' });
  await invitation.getByRole('button', { name: 'Show me' }).click();
  await expect(panel(page, english)).toContainText(english.course.tour.title);
  await open(page);
  await expect(page.getByRole('article', { name: 'Student' })).toContainText('719');
  await expect(invitation).toBeHidden();
  await page.close();
});

test('the help explains the words of the page', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'How to read this page' });
  await expect(help).toContainText(english.terms.logits.means);
  await help.getByRole('button', { name: english.help.lessons }).click();
  await expect(panel(page, english).getByRole('heading', { level: 2 })).toHaveText('Lessons');
});
