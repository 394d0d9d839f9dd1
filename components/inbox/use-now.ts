import { useEffect, useState } from 'react';

/** ms between two looks at the clock: due times are shown in minutes at the finest. */
const TICK = 20_000;

/** The time, moving on by itself; also at once when the page is looked at again, for timers sleep in the background. */
export function useNow(clock: () => number): number {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const tick = () => setNow(clock());
    const timer = setInterval(tick, TICK);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [clock]);
  return now;
}
