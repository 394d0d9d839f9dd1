import { keyFingerprint } from '@/lib/core/packs/signature.ts';

/** A key as people compare it. */
export const Fingerprint = ({ of }: { readonly of: string }) => (
  <code className="fingerprint" dir="ltr">
    {keyFingerprint(of)}
  </code>
);
