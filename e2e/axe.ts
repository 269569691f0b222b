/** What axe says of the page, and what the page wears while it looks. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WORN = ['light', 'dark', 'projector'] as const;

/** @param part of the page; the body is all of it */
export async function expectNothing(page: Page, part = 'body'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

/** The same in one dress after the other. The page, which wears what the system does, keeps the last of them. */
export async function expectNothingInAnyDress(page: Page, part?: string): Promise<void> {
  for (const dress of WORN) {
    await wear(page, dress);
    await expectNothing(page, part);
  }
}

async function wear(page: Page, dress: (typeof WORN)[number]): Promise<void> {
  const root = page.locator('html');
  if ((await root.getAttribute('data-dress')) === 'projector') await page.keyboard.press('p');
  // Colours that are on their way to others are not those of any dress.
  await page.emulateMedia({ colorScheme: dress === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
  if (dress === 'projector') await page.keyboard.press('p');
  await expect(root).toHaveAttribute('data-dress', dress);
}
