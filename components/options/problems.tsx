import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { type AgencyProblem, agencyShape } from '@/lib/core/agency.ts';
import type { Translator } from '@/lib/i18n.ts';
import { useWords } from './words.tsx';

/** Objects whose members are values of their own, not entries of a list. */
const GROUPS: readonly string[] = ['clocks', 'retention', 'legalHold', 'approvals', 'verification', 'packs', 'xApi'];

/** What a path means to a person: `accounts.1` is the second account. */
function meaning({ path, source = 'user' }: AgencyProblem, { t }: Translator): string {
  const [field = '', ...rest] = path.split('.');
  if (field === '') return t('options.problems.whole');
  if (!Object.hasOwn(agencyShape, field)) return t(`options.problems.${field === 'onlyManaged' ? 'noList' : 'noName'}`);
  const what = t(`options.fields.${field}`);
  const member = rest.join('.');
  if (field === 'rules' && member !== '') return t('options.problems.rule', { rule: member });
  // What stands in a lower layer holds instead, which may be the standard or not.
  if (member === '' || GROUPS.includes(field) || Number.isNaN(Number(member)))
    return t(`options.problems.${source === 'user' ? 'value' : 'dropped'}`, { what });
  return t('options.problems.entry', { what, number: Number(member) + 1 });
}

interface ProblemsProps {
  readonly problems: readonly AgencyProblem[];
  readonly onRepair: () => void;
}

interface Layer {
  readonly source: 'managed' | 'pack' | 'user';
  readonly pack: string;
}

const layerOf = ({ source, pack = '' }: AgencyProblem): Layer => ({
  source: source === 'managed' || source === 'pack' ? source : 'user',
  pack,
});

const keyOf = (problem: AgencyProblem): string => JSON.stringify(layerOf(problem));

/** Values that could not be used, by who set them, in plain words, with the path for whoever supports the agency. */
export function Problems({ problems, onRepair }: ProblemsProps) {
  const words = useWords();
  const { t } = words;
  const layers = new Map(problems.map((problem) => [keyOf(problem), layerOf(problem)]));
  return [...layers].map(([key, { source, pack }]) => {
    const found = problems.filter((problem) => keyOf(problem) === key);
    return (
      <Notice key={key} tone="warn" title={t(`options.problems.layers.${source}.title`, { pack })}>
        <p>{t(`options.problems.layers.${source}.body`)}</p>
        <ul>
          {found.map((problem) => (
            <li key={problem.path}>
              {meaning(problem, words)} {problem.path && <code>{problem.path}</code>}
            </li>
          ))}
        </ul>
        {source === 'user' && <Button onClick={onRepair}>{t('options.problems.repair')}</Button>}
      </Notice>
    );
  });
}
