import type { AgencyRules } from './core/agency.ts';
import { activeEvents } from './core/cases/active-events.ts';
import { workCalendar } from './core/cases/clock.ts';
import { type CaseSettings, zoneOf } from './core/cases/clock-settings.ts';
import { eventId } from './core/cases/event-id.ts';
import type { CaseEvent } from './core/cases/events.ts';
import { foldCase } from './core/cases/fold.ts';
import { rankInGroup } from './core/cases/priority.ts';
import { timedEvents } from './core/cases/timed-events.ts';
import { toneOf } from './core/cases/tone.ts';
import { maskPersonal } from './core/mask.ts';
import { triage } from './core/triage/triage.ts';
import type { CaseRules, CaseRulesNow } from './db/case-rules.ts';
import { readAgency } from './settings.ts';

/** Counts up whenever the fold, or what a row is made of, changes: all rows are then made again. */
const ROWS = 1;

/** The rules of cases by the agency's settings. */
export function caseRules(agency: AgencyRules): CaseRules {
  const settings: CaseSettings = { clocks: agency.clocks, timeZone: agency.timeZone };
  return {
    triage,
    version: JSON.stringify([ROWS, agency.clocks, zoneOf(settings)]),
    accounts: new Set(agency.accounts.map((account) => account.toLowerCase())),
    closedTextDays: agency.retention.closedTextDays,
    recordDays: agency.retention.record,
    hold: agency.legalHold,
    mask: (text) => maskPersonal(text, agency),
    tone: toneOf,
    fold: (events) => foldCase(events, settings),
    active: activeEvents,
    rankInGroup,
    soonAt: ({ dueSoonAt }) => dueSoonAt,
    wakesAt: ({ waitingUntil, closesAt }) => [waitingUntil, closesAt].filter((time) => time !== undefined).sort()[0],
    timedEvents: (record, now) =>
      timedEvents(record, now).map(({ key, event }): CaseEvent => ({ id: eventId(key), ...event })),
    isOfficeTime: (now) => workCalendar(settings).isOpen(now),
  };
}

/** Reads the settings each time, and makes new rules only when they have changed: calendars are kept with them. */
export function createCaseRulesNow(): CaseRulesNow {
  let known: { readonly key: string; readonly rules: CaseRules } | undefined;
  return async () => {
    const { rules: agency } = await readAgency();
    const key = JSON.stringify(agency);
    if (known?.key !== key) known = { key, rules: caseRules(agency) };
    return known.rules;
  };
}
