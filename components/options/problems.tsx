import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { AgencyProblem } from '@/lib/core/agency.ts';
import type { Translator } from '@/lib/i18n.ts';
import { useWords } from './words.tsx';

const FIELDS: readonly string[] = [
  'name',
  'accounts',
  'officialDomains',
  'maxPostLength',
  'rules',
  'units',
  'clocks',
  'retention',
];
/** Objects whose members are values of their own, not entries of a list. */
const GROUPS: readonly string[] = ['clocks', 'retention'];

/** What a path means to a person: `accounts.1` is the second account. */
function meaning(path: string, { t }: Translator): string {
  const [field = '', ...rest] = path.split('.');
  if (!FIELDS.includes(field)) return t('options.problems.whole');
  const name = t(`options.fields.${field}`);
  const member = rest.join('.');
  if (member === '' || GROUPS.includes(field)) return t('options.problems.value', { what: name });
  if (field === 'rules') return t('options.problems.rule', { rule: member });
  return t('options.problems.entry', { what: name, number: Number(member) + 1 });
}

interface ProblemsProps {
  readonly problems: readonly AgencyProblem[];
  readonly onRepair: () => void;
}

/** Stored values that could not be read, in plain words, with the path for whoever supports the agency. */
export function Problems({ problems, onRepair }: ProblemsProps) {
  const words = useWords();
  const { t } = words;
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" title={t('options.problems.title')}>
      <p>{t('options.problems.body')}</p>
      <ul>
        {problems.map(({ path }) => (
          <li key={path}>
            {meaning(path, words)} {path && <code>{path}</code>}
          </li>
        ))}
      </ul>
      <Button onClick={onRepair}>{t('options.problems.repair')}</Button>
    </Notice>
  );
}
