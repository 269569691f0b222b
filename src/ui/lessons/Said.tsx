import { Popover } from 'radix-ui';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { isTerm, type Term } from './terms';

/** A text in which `[[temperature|T]]` is a term with what the glossary says of it. */
export function Said({ text }: { readonly text: string }) {
  // Every third part, from the second on, is the name of a term, and the one after it what is written.
  const parts = text.split(/\[\[(\w+)\|([^\]]+)\]\]/);
  return parts.map((part, i) => {
    if (i % 3 === 0) return <Fragment key={i}>{part}</Fragment>;
    if (i % 3 === 2) return null;
    const written = parts[i + 1] ?? '';
    return isTerm(part) ? <TermLink key={i} term={part} written={written} /> : <Fragment key={i}>{written}</Fragment>;
  });
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
