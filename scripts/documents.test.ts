import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkOf } from '../src/app/address';
import { CHOICE_KEYS } from '../src/experiment/choice';
import { PAGE_KEYS } from '../src/experiment/link';
import { SETTING_LIST } from '../src/experiment/settings';
import { PART_NAMES } from '../src/link/parts';

const read = (file: string): string => readFileSync(file, 'utf8');
const proseOf = (file: string): string => read(file).replace(/```.*?```/gs, '');

describe('the documents', () => {
  it.each(['README.md', 'ARCHITECTURE.md'])('%s links only to what is there', (file) => {
    const targets = [...read(file).matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target!);
    const missing = targets.filter((target) => !/^https?:/.test(target) && !existsSync(target));
    expect(missing).toEqual([]);
  });

  it('README.md links to pages of lessons that there are', () => {
    const links = [...read('README.md').matchAll(/\]\((http:[^)]+\?lesson[^)]+)\)/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.flatMap((link) => linkOf(link, ['en']).notes)).toEqual([]);
  });

  it('README.md names commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('README.md names every key of a link', () => {
    const named = [...proseOf('README.md').matchAll(/`([^`]+)`/g)].flatMap(([, words]) => words!.split(/\s+/));
    const keys = ['preset', ...SETTING_LIST.map(({ key }) => key), ...CHOICE_KEYS, ...PAGE_KEYS, ...PART_NAMES];
    expect(keys.filter((key) => !named.includes(key))).toEqual([]);
  });

  it('ARCHITECTURE.md lists every room of src', () => {
    const rooms = [
      'app',
      'cli',
      'data',
      'distill',
      'engine',
      'experiment',
      'i18n',
      'link',
      'random',
      'run',
      'ui',
      'worker',
    ];
    const table = read('ARCHITECTURE.md');
    expect(rooms.filter((room) => !existsSync(`src/${room}`) || !table.includes(`\`src/${room}/\``))).toEqual([]);
  });
});
