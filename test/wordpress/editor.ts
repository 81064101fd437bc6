/** WordPress' block editor, as its users have it in a browser. */
import type { Page } from 'puppeteer-core';
import type { Post, Role } from './wordpress.js';

/** The part of the editor's own API that is used here: what is pressed differs from version to version. */
interface Editor {
  readonly data: {
    dispatch(store: string): Record<string, (...values: readonly unknown[]) => Promise<void>>;
    select(store: string): Record<string, () => string>;
  };
}

/** Logs in, writes a new post in which nothing but this is pasted, and publishes it when the editor shows its frame. */
export async function pasteIntoEditor(page: Page, home: string, role: Role, text: string): Promise<Post> {
  await logIn(page, home, role);
  await page.goto(`${home}/wp-admin/post-new.php`);
  const title = await page.waitForSelector('.editor-post-title__input');
  await page.evaluate(async () => {
    const { data } = (window as unknown as { wp: Editor }).wp;
    await data.dispatch('core/preferences')['set']!('core/edit-post', 'welcomeGuide', false);
  });
  await title!.click();
  await copy(page, text);
  await title!.click();
  await page.keyboard.type('Pasted');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.wp-block-paragraph:focus');
  await press(page, 'KeyV', 'Paste');
  await page.waitForSelector('iframe[data-secret]');
  return page.evaluate(async () => {
    const { data } = (window as unknown as { wp: Editor }).wp;
    await data.dispatch('core/editor')['editPost']!({ status: 'publish' });
    await data.dispatch('core/editor')['savePost']!();
    const { getPermalink, getEditedPostContent } = data.select('core/editor');
    return { url: getPermalink!(), stored: getEditedPostContent!() };
  });
}

async function logIn(page: Page, home: string, role: Role): Promise<void> {
  await page.goto(`${home}/wp-login.php`);
  // Not typed: a moment after it has loaded, the page moves the focus.
  for (const field of ['#user_login', '#user_pass'])
    await page.$eval(field, (input, value) => ((input as HTMLInputElement).value = value), role);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
}

/** From a field of the page, so that nothing but its text is on the clipboard. */
async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const field = document.createElement('textarea');
    field.id = 'copied';
    field.value = value;
    field.addEventListener('keyup', () => {
      field.remove();
    });
    document.body.append(field);
    field.focus();
    field.select();
  }, text);
  await press(page, 'KeyC', 'Copy');
  await page.waitForSelector('#copied', { hidden: true });
}

async function press(page: Page, key: 'KeyC' | 'KeyV', command: 'Copy' | 'Paste'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key, { commands: [command] });
  await page.keyboard.up('Control');
}
