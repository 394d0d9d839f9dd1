import { HANDOFF_FIELDS, handoffCsv, handoffJson, handoffText } from '@/lib/core/cases/handoff.ts';
import { CASE_CLASSES } from '@/lib/core/cases/terms.ts';
import type { CaseDetail } from '@/lib/stores/inbox-source.ts';
import { dataNames } from './names.ts';
import { moment, type TimeView } from './times.ts';

export const PACKET_FORMS = ['text', 'csv', 'json', 'email'] as const;
export type PacketForm = (typeof PACKET_FORMS)[number];

const named = <Name extends string>(names: readonly Name[], word: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>;

/** A case as another unit gets it, masked as it is stored; `email` is the body of a message. */
export function packetOf({ row, thread }: CaseDetail, unit: string, form: PacketForm, view: TimeView): string {
  const { words } = view;
  const textOf = (own: boolean) =>
    thread.filter((post) => post.own === own && post.text !== '').map(({ text }) => text.trim());
  const content = { unit, texts: textOf(false), answers: textOf(true) };
  const packetWords = {
    fields: named(HANDOFF_FIELDS, (name) => words.t(`inbox.handOff.fields.${name}`)),
    classes: named(CASE_CLASSES, (name) => words.t(`inbox.class.${name}`)),
    time: (iso: string) => moment(iso, view),
  };
  const about = row.exposed.length > 0 ? { ...row, exposed: [dataNames(row.exposed, words)] } : row;
  if (form === 'json') return JSON.stringify(handoffJson(about, content, packetWords), undefined, 2);
  if (form === 'csv') {
    const { heading, row: line } = handoffCsv(about, content, packetWords);
    return `${heading}\r\n${line}`;
  }
  return handoffText(about, content, packetWords);
}
