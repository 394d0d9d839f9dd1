import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { isWriting } from '@/components/ui/is-writing.ts';
import { parseAddress } from '../address.ts';
import { arriveAt } from '../place.tsx';
import { optionsWords, useWords } from '../words.tsx';
import { type Findable, searchDocs } from './docs.ts';
import { indexOf, search } from './match.ts';

interface SearchBoxProps extends Findable {
  /** Whether `/` anywhere on the page leads here. */
  readonly hasShortcut: boolean;
}

const english = optionsWords('en');

/** Finds settings, checks, saved replies and entries of lists; the results are links to them. */
export function SearchBox({ hasShortcut, catalogue, rules, replies }: SearchBoxProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const isAsked = query.trim() !== '';
  const index = useMemo(
    // Made when it is first needed, and again only while somebody searches.
    () => (isAsked ? indexOf(searchDocs([words, english], { catalogue, rules, replies })) : undefined),
    [isAsked, words, catalogue, rules, replies],
  );
  const found = useMemo(() => (index ? search(index, query) : []), [index, query]);

  const onSlash = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!hasShortcut || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || isWriting(event.target) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => onSlash(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const links = () => [...(list.current?.querySelectorAll('a') ?? [])];
  const step = (event: KeyboardEvent, by: number) => {
    const all: HTMLElement[] = links();
    if (all.length === 0) return;
    event.preventDefault();
    const next = all.indexOf(document.activeElement as HTMLElement) + by;
    (next < 0 ? input.current : all[Math.min(next, all.length - 1)])?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(event, 1);
    else if (event.key === 'ArrowUp') step(event, -1);
    else if (event.key === 'Escape' && isAsked) {
      event.preventDefault();
      setQuery('');
      input.current?.focus();
    } else if (event.key === 'Enter' && event.target === input.current) {
      // Or the key would go on to what takes the focus.
      event.preventDefault();
      links()[0]?.click();
    }
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setQuery('');
  };
  /** The link itself changes the address; where that is the one we are at, nothing else would happen. */
  const follow = (href: string) => {
    setQuery('');
    const main = document.querySelector('main');
    const { place } = parseAddress(href);
    if (location.hash !== href || !main) return;
    if (place === undefined || !arriveAt(main, place)) main.querySelector('h2')?.focus();
  };

  return (
    <search className="search" onKeyDown={onKey} onBlur={leave}>
      <label className="visually-hidden" htmlFor={id}>
        {t('options.search.label')}
      </label>
      <input
        id={id}
        ref={input}
        className="text"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t(hasShortcut ? 'options.search.placeholderKey' : 'options.search.placeholder')}
        aria-keyshortcuts={hasShortcut ? '/' : undefined}
        aria-describedby={isAsked ? `${id}-count` : undefined}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p id={`${id}-count`} role="status" className="visually-hidden">
        {isAsked &&
          (found.length === 0 ? t('options.search.none') : t('options.search.count', { count: found.length }))}
      </p>
      {isAsked && (
        <div className="search-results">
          {found.length === 0 ? (
            <p>{t('options.search.none')}</p>
          ) : (
            <ul ref={list} aria-label={t('options.search.results')}>
              {found.map(({ href, title, within }) => (
                <li key={href}>
                  <a href={href} onClick={() => follow(href)}>
                    <bdi>{title}</bdi>
                    {within && <span className="hint"> {within}</span>}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </search>
  );
}
