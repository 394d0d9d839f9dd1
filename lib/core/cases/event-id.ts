import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The UUID of what happened, made from its name alone, such as `post-seen:1861` (RFC 9562, version 8: SHA-256, cut to
 * 122 bits). Seen twice, by two tabs, or on two machines, it is one event.
 */
export function eventId(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`tanggap:${name}`)));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
