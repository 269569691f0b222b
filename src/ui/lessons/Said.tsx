import { Popover } from 'radix-ui';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { isTerm, type Term } from './terms';

/** A text in which `[[temperature|T]]` is a term with what the glossary says of it. */
export function Said({ text }: { readonly text: string }) {
  // Every third part, from the second on, is the name of a term, the one after it what is written, and the next what follows.
  const [before = '', ...parts] = text.split(/\[\[(\w+)\|([^\]]+)\]\]/);
  const terms = Array.from({ length: parts.length / 3 }, (_, i) => parts.slice(3 * i, 3 * i + 3));
  return [
    before,
    ...terms.map(([term = '', written = '', after = ''], i) => {
      const joined = /^\S*/.exec(after)![0];
      return (
        <Fragment key={i}>
          <span className="term-with">
            {isTerm(term) ? <TermLink term={term} written={written} /> : written}
            {joined}
          </span>
          {after.slice(joined.length)}
        </Fragment>
      );
    }),
  ];
}

function TermLink({ term, written }: { readonly term: Term; readonly written: string }) {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger className="term">{written}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover term__means"
          aria-label={t(`lessons.terms.${term}.name`)}
          sideOffset={6}
          collisionPadding={12}
        >
          <p className="popover__title">{t(`lessons.terms.${term}.name`)}</p>
          <p>{t(`lessons.terms.${term}.means`)}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
