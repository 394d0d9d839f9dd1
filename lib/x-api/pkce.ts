/** Proof that whoever trades the code in is who asked for it (RFC 7636): a public client has no secret. */
export interface Proof {
  readonly verifier: string;
  readonly challenge: string;
  /** Comes back with the code; anything else is somebody else's answer. */
  readonly state: string;
}

export async function makeProof(): Promise<Proof> {
  const verifier = randomText(32);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64Url(new Uint8Array(digest)), state: randomText(16) };
}

const randomText = (bytes: number): string => base64Url(crypto.getRandomValues(new Uint8Array(bytes)));

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
