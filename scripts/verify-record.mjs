#!/usr/bin/env node
/*
 * Checks a signed record of Tanggap, without Tanggap and without any package: Node 20 or later is all it needs.
 *
 *   node verify-record.mjs <file> [--key <fingerprint>]
 *
 * Exit codes: 0 = everything holds · 1 = it does not, and it says where · 2 = the file cannot be read or is no such file.
 * What it checks: the signature over the first line, the bytes after it, how many lines there are, the chain of hashes,
 * that lines taken out by retention are named by a later line, and with --key that it was signed by the computer meant.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream } from 'node:fs';

const GENESIS = '0'.repeat(64);
const CONTEXT = 'tanggap record bundle 1\n';
/** DER of an Ed25519 public key, before its 32 bytes (RFC 8410). */
const ED25519 = '302a300506032b6570032100';
const HEX = (bytes) => new RegExp(`^[0-9a-f]{${bytes * 2}}$`);

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** RFC 8785: members sorted, no white space. */
function canonicalJson(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

class Fault extends Error {}
class NoBundle extends Error {}

function parse(text, where) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new Fault(`${where} is no JSON object`);
}

function readHeader(text) {
  let header;
  try {
    header = JSON.parse(text);
  } catch {
    throw new NoBundle('the first line is no JSON');
  }
  if (header?.tanggap !== 'record-bundle') throw new NoBundle('the first line does not say that it is a signed record');
  if (header.version !== 1) throw new NoBundle(`version ${header.version} is not known to this script`);
  const { signature, publicKey, digest, head, count, removed } = header;
  const isWhole =
    HEX(64).test(signature) &&
    HEX(32).test(publicKey) &&
    HEX(32).test(digest) &&
    HEX(32).test(head) &&
    Number.isSafeInteger(count) &&
    Number.isSafeInteger(removed);
  if (!isWhole) throw new NoBundle('the first line lacks a part');
  return header;
}

const fingerprintOf = (publicKey) => sha256(Buffer.from(publicKey, 'hex')).slice(0, 32).match(/.{4}/g).join(' ');

function checkSignature({ signature, ...statement }) {
  const key = createPublicKey({
    key: Buffer.from(ED25519 + statement.publicKey, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const signed = Buffer.from(CONTEXT + canonicalJson(statement), 'utf8');
  if (!verify(null, signed, key, Buffer.from(signature, 'hex')))
    throw new Fault('the signature does not fit: the first line was altered, or another key signed it');
}

/** Follows the chain line by line; `unexplained` holds lines without content until an event names them. */
function createChain() {
  const chain = { length: 0, head: GENESIS, removed: 0, unexplained: new Map() };
  const push = (line) => {
    const number = chain.length + 1;
    const holds = chain.length === 0 ? 'nothing before it holds' : `entries 1 to ${chain.length} hold`;
    const { seq, prev, hash, event, removed } = line;
    if (seq !== number) throw new Fault(`entry ${number} is missing or out of place (found ${seq}); ${holds}`);
    if (prev !== chain.head) throw new Fault(`entry ${number} does not follow the entry before it; ${holds}`);
    if (removed !== undefined && event === undefined) {
      chain.removed += 1;
      chain.unexplained.set(number, removed.at);
    } else if (sha256(canonicalJson({ event, prev, seq })) !== hash) {
      throw new Fault(`the content of entry ${number} (${event?.kind}, ${event?.at}) was altered; ${holds}`);
    } else if (event.kind === 'entries-removed' && Array.isArray(event.ranges)) {
      for (const [from, to] of event.ranges)
        for (const gone of [...chain.unexplained.keys()])
          if (gone >= from && gone <= to && gone < number) chain.unexplained.delete(gone);
    }
    chain.head = hash;
    chain.length = number;
  };
  return { chain, push };
}

/** Lines as bytes, each with its line feed. Not by node:readline, which also ends lines at characters that JSON may hold. */
async function* linesOf(file) {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let from = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, from)) {
      yield data.subarray(from, end + 1);
      from = end + 1;
    }
    rest = data.subarray(from);
  }
  if (rest.length > 0) yield rest;
}

async function check(file, wantedKey) {
  const body = createHash('sha256');
  const { chain, push } = createChain();
  let header;
  let fault;
  let count = 0;
  for await (const bytes of linesOf(file)) {
    const text = bytes.toString('utf8');
    if (header === undefined) {
      header = readHeader(text);
      continue;
    }
    body.update(bytes);
    count += 1;
    if (fault) continue;
    try {
      push(parse(text, `line ${count + 1}`));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // Where it breaks says more than that the bytes differ, so that is told first.
      fault = error;
    }
  }
  if (header === undefined) throw new NoBundle('the file is empty');
  if (fault) throw fault;
  const [gone] = chain.unexplained;
  if (gone)
    throw new Fault(
      `the content of entry ${gone[0]} (${gone[1]}) is gone, and no later entry says that retention did it`,
    );
  if (count !== header.count) throw new Fault(`the first line says ${header.count} entries, the file has ${count}`);
  if (chain.head !== header.head) throw new Fault('the last entry is not the one that was signed');
  if (chain.removed !== header.removed)
    throw new Fault(`the first line says ${header.removed} entries without content, the file has ${chain.removed}`);
  if (body.digest('hex') !== header.digest) throw new Fault('the lines are not byte for byte those that were signed');
  checkSignature(header);
  const fingerprint = fingerprintOf(header.publicKey);
  if (wantedKey !== undefined && wantedKey.replace(/\s/g, '').toLowerCase() !== fingerprint.replace(/\s/g, ''))
    throw new Fault(`it was signed by another computer: ${fingerprint}`);
  return { ...header, fingerprint };
}

const [file, flag, wantedKey] = process.argv.slice(2);
if (file === undefined || (flag !== undefined && (flag !== '--key' || wantedKey === undefined))) {
  console.error('usage: node verify-record.mjs <file> [--key <fingerprint>]');
  process.exitCode = 2;
} else {
  try {
    const { count, removed, head, exportedAt, fingerprint } = await check(file, wantedKey);
    console.log(`OK: ${count} entries hold, ${removed} of them without content by retention`);
    console.log(`exported ${exportedAt}, last seal ${head}`);
    console.log(`signed by the computer with the key ${fingerprint}`);
  } catch (error) {
    const isFault = error instanceof Fault;
    console.error(isFault ? `BROKEN: ${error.message}` : `CANNOT READ ${file}: ${error.message}`);
    process.exitCode = isFault ? 1 : 2;
  }
}
