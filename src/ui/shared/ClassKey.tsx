import { useClasses } from '../dataWords';
import './classKey.css';

/** What the numerals of a picture stand for, where classes have names. */
export function ClassKey() {
  const named = useClasses().filter(({ full, short }) => full !== short);
  if (named.length === 0) return null;
  return (
    <ul className="class-key">
      {named.map(({ short, name }) => (
        <li key={short} data-picture>
          <b>{short}</b> {name}
        </li>
      ))}
    </ul>
  );
}
