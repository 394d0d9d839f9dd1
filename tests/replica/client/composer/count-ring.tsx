import { limit, weightedLength } from './length.ts';

const circumference = 2 * Math.PI * 9;

/** Fills up to the limit; the remaining number shows for the last 20. */
export function CountRing({ text }: { readonly text: string }) {
  if (!text) return null;
  const used = weightedLength(text);
  const left = limit - used;
  const color = left <= 0 ? 'rgb(244,33,46)' : left <= 20 ? 'rgb(255,212,0)' : 'rgb(29,155,240)';
  const filled = Math.min(used / limit, 1) * circumference;
  return (
    <div role="progressbar" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round((used / limit) * 100)}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" style={{ display: 'block' }}>
        <circle cx="12" cy="12" r="9" fill="none" stroke="var(--line)" strokeWidth="2" />
        <circle
          cx="12"
          cy="12"
          r="9"
          fill="none"
          stroke={color}
          strokeWidth="2"
          strokeDasharray={`${filled} ${circumference}`}
          transform="rotate(-90 12 12)"
        />
        {left <= 20 && (
          <text x="12" y="15" fontSize="9" textAnchor="middle" fill="currentColor">
            {left}
          </text>
        )}
      </svg>
    </div>
  );
}
