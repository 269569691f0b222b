/** The letters of the page, to be taken along: a picture has no way to the page's own fonts. */

/** Rules for all fonts that the page has loaded, with the fonts in them. Those that can't be fetched are left out. */
export async function fontRules(): Promise<string> {
  const loaded = new Set([...document.fonts].filter(({ status }) => status === 'loaded').map(nameOf));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const value = (name: string): string => style.getPropertyValue(name);
      return loaded.has(nameOf({ family: value('font-family'), unicodeRange: value('unicode-range') }));
    });
  return (await Promise.all(rules.map((rule) => withFont(rule).catch(() => '')))).join('\n');
}

/** Which of the faces it is: each has its own part of all letters. */
function nameOf({ family, unicodeRange }: Pick<FontFace, 'family' | 'unicodeRange'>): string {
  return `${family} ${unicodeRange}`.toLowerCase().replaceAll(/["'\s]/g, '');
}

async function withFont(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const font = await (await fetch(new URL(address, base))).blob();
  return rule.cssText.replaceAll(address, await dataAddress(font));
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.onerror = () => {
      reject(new Error('unreadable'));
    };
    reader.readAsDataURL(content);
  });
}
