import type { AgencyRules } from '@/lib/core/agency.ts';
import { LOCALES } from '@/lib/i18n.ts';
import { zoneName } from '../time-zone.tsx';
import { useWords } from '../words.tsx';
import { StepFrame, type StepPlace } from './step-frame.tsx';
import { addressOfStep } from './steps.ts';

interface DoneStepProps {
  readonly at: StepPlace;
  readonly rules: AgencyRules;
}

/** What is set now, and what to do next. */
export function DoneStep({ at, rules }: DoneStepProps) {
  const { t, tag } = useWords();
  const list = new Intl.ListFormat(tag);
  const facts = [
    ['accounts', list.format(rules.accounts.map((handle) => `@${handle}`)) || t('options.setup.facts.everyAccount')],
    ['domains', list.format(rules.officialDomains) || t('options.setup.facts.noDomains')],
    ['language', `${LOCALES[tag]?.name ?? tag} · ${zoneName(rules.timeZone) || t('options.setup.facts.noZone')}`],
  ] as const;
  return (
    <StepFrame at={at} isAnswered>
      <dl className="setup-facts">
        {facts.map(([step, value]) => (
          <div key={step}>
            <dt>{t(`options.setup.steps.${step}`)}</dt>
            <dd>
              <bdi>{value}</bdi>{' '}
              <a
                href={addressOfStep(step)}
                aria-label={t('options.setup.changeOf', { what: t(`options.setup.steps.${step}`) })}
              >
                {t('options.setup.change')}
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <h4>{t('options.setup.nextTitle')}</h4>
      <ol className="next-list">
        <li>
          {t('options.setup.write')}{' '}
          <a href="https://x.com/" target="_blank" rel="noreferrer">
            {t('options.setup.openX')}
            <span className="visually-hidden"> {t('options.checks.newTab')}</span>
          </a>
        </li>
        <li>{t('options.setup.pin')}</li>
        <li>
          {t('options.setup.inbox')} <a href="#inbox-units/staff-name">{t('options.units.staff.label')}</a>
        </li>
        <li>
          {t('options.setup.more')} <a href="#checks">{t('options.sections.checks')}</a>,{' '}
          <a href="#replies">{t('options.sections.replies')}</a>
        </li>
      </ol>
    </StepFrame>
  );
}
