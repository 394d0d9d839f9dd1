import { createContext, useContext } from 'react';
import { useWords } from '../words.tsx';

/** IANA name of the agency's zone, in which days are counted and times told; empty: the browser's. */
export const RecordZone = createContext('');

/** A time as an auditor needs it: day, second and zone. `at`: ISO 8601; a text that is none is given back as it is. */
function moment(at: string, tag: string, timeZone: string): string {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return at;
  return new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(timeZone && { timeZone }),
  }).format(time);
}

/** Words a time, in the language of the page and the agency's zone. */
export function useMoment(): (at: string) => string {
  const { tag } = useWords();
  const timeZone = useContext(RecordZone);
  return (at) => moment(at, tag, timeZone);
}
