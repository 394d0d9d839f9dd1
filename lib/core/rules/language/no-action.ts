import { phraseList } from '../../phrase-list.ts';
import { defineRule } from '../../rule.ts';
import words from './no-action.json';

const risk = phraseList(words.risk);
const action = phraseList(words.action);
const on = { rules: { 'language/no-action': 'advise' as const } };

export const rule = defineRule({
  id: 'language/no-action',
  scope: 'post',
  severity: 'advise',
  offByDefault: true,
  rationale:
    'News of a risk without a next step worries people ("promote action", CDC CERC). Silent with any link, number to call, ' +
    'picture or verb of advice. Off by default: a list of verbs cannot tell all advice, so it asks too often.',
  sources: [
    {
      title: 'CDC Crisis and Emergency Risk Communication manual: promote action',
      url: 'https://www.cdc.gov/cerc/php/cerc-manual/index.html',
    },
  ],
  messageIds: ['noStep'],
  examples: {
    flagged: [
      {
        language: 'en',
        text: 'Dengue cases are rising in the hills.',
        agency: on,
        outcome: 'needs-review',
        better: 'Dengue cases are rising in the hills. Empty your flower pots today.',
      },
      { language: 'en', text: 'A measles outbreak in the north.', agency: on, outcome: 'needs-review' },
      { language: 'en', text: 'Heat warning for the valley this week.', agency: on, outcome: 'needs-review' },
      {
        language: 'id',
        text: 'Kasus DBD di kota kita meningkat.',
        agency: on,
        outcome: 'needs-review',
        better: 'Kasus DBD di kota kita meningkat. Kuras bak mandi hari ini.',
      },
      { language: 'id', text: 'Wabah campak muncul di utara.', agency: on, outcome: 'needs-review' },
      { language: 'id', text: 'Penipuan lewat telepon sedang marak di sini.', agency: on, outcome: 'needs-review' },
    ],
    clean: [
      { language: 'en', text: 'Dengue cases are rising. Empty your flower pots today.', agency: on },
      { language: 'en', text: 'Measles outbreak: https://example.gov.uk/measles', agency: on },
      { language: 'en', text: 'Thank you to all who came to the fair.', agency: on },
      { language: 'id', text: 'Kasus DBD meningkat. Kuras bak mandi hari ini.', agency: on },
      { language: 'id', text: 'Wabah campak: https://contoh.go.id/campak', agency: on },
      { language: 'id', text: 'Terima kasih sudah datang ke pameran.', agency: on },
    ],
  },
  *check(analysis) {
    const [hit] = risk(analysis);
    if (!hit || analysis.urls.length > 0 || analysis.draft.media.length > 0 || action(analysis).length > 0) return;
    yield { messageId: 'noStep', outcome: 'needs-review', span: { start: hit.start, end: hit.end } };
  },
});
