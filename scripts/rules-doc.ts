import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATEGORIES } from '../lib/core/finding.ts';
import type { Example, FlaggedExample, Rule } from '../lib/core/rule.ts';
import { ALL_RULES } from '../lib/core/rules/index.ts';
import en from '../locales/en.json' with { type: 'json' };
import measured from '../tests/eval/measured.json' with { type: 'json' };

interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly how: string;
}

const TARGET = new URL('../docs/rules.md', import.meta.url);
const LANGUAGES = { en: 'English', id: 'Indonesian' } as const;
const SEVERITY = en.common.severity;

const wordsOf = ({ id }: Rule): RuleWords => (en.rules as Readonly<Record<string, RuleWords>>)[id] ?? missing(id);

function missing(id: string): never {
  throw new Error(`${id} is not worded in locales/en.json`);
}

/** In one line, whatever the example holds; invisible characters are named, or nobody could see what is meant. */
const quote = (text: string): string => {
  const shown = text
    .replace(/[\p{Cf}\p{Co}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replace(/\n/g, ' ⏎ ');
  const short = shown.length > 160 ? `${shown.slice(0, 160)}…` : shown;
  return short === '' ? '_(no text)_' : `\`\`${short.includes('`') ? ` ${short} ` : short}\`\``;
};

const fixOf = (example: Example): string => {
  const { fixed } = example as FlaggedExample;
  return fixed === undefined ? '' : ` → ${quote(fixed)}`;
};

function examples(rule: Rule): string[] {
  return (Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]).flatMap((language) => {
    const [flagged] = rule.examples.flagged.filter((example) => example.language === language);
    const [clean] = rule.examples.clean.filter((example) => example.language === language);
    return [
      ...(flagged ? [`- ${LANGUAGES[language]}, flagged: ${quote(flagged.text)}${fixOf(flagged)}`] : []),
      ...(clean ? [`- ${LANGUAGES[language]}, left alone: ${quote(clean.text)}`] : []),
    ];
  });
}

interface Figures {
  readonly precision: number;
  readonly recall: number;
  /** Labelled posts that the rule should find. */
  readonly posts: number;
}

/** What `npm run eval` measured, the posts that nobody tuned on last. */
function figures({ id }: Rule): string[] {
  const rows = (measured.rules as Readonly<Record<string, Record<'tune' | 'frozen' | 'holdout3', Figures>>>)[id];
  if (!rows) return [];
  const say = ({ precision, recall, posts }: Figures): string =>
    `precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} (${posts} posts)`;
  return [
    `Measured: ${say(rows.tune)}; on frozen posts ${say(rows.frozen)}; on the third hold-out ${say(rows.holdout3)}.`,
    '',
  ];
}

function section(rule: Rule): string {
  const { title, why, how } = wordsOf(rule);
  return [
    `### ${title}`,
    '',
    `\`${rule.id}\` · ${SEVERITY[rule.severity]} (\`${rule.severity}\`)${rule.offByDefault ? ' · **off at first**' : ''}`,
    '',
    `${why} ${how}`,
    '',
    `_Why it is made so:_ ${rule.rationale}`,
    '',
    ...examples(rule),
    '',
    ...figures(rule),
    `Sources: ${rule.sources.map((source) => `[${source.title}](${source.url})`).join(' · ')}`,
  ].join('\n');
}

/** The text of docs/rules.md. */
export function rulesDoc(): string {
  const parts = CATEGORIES.flatMap((category) => {
    const rules = ALL_RULES.filter(({ id }) => id.startsWith(`${category}/`));
    const heading = `## ${category[0]?.toUpperCase()}${category.slice(1)}`;
    return rules.length === 0 ? [] : [heading, ...rules.map(section)];
  });
  const intro = `<!-- Written by scripts/rules-doc.ts from the rule files and locales/en.json; a test fails when it is stale. -->

# Rules

${ALL_RULES.length} rules. An agency sets the severity of each in the options: _${SEVERITY.block}_ (\`block\`) holds Post until the text is fixed or a reason is given; _${SEVERITY.warn}_ (\`warn\`) asks to be seen; _${SEVERITY.advise}_ (\`advise\`) is a quiet hint. Where a rule cannot tell, it asks (\`needs-review\`) and never blocks. Rules marked _off at first_ say nothing until an agency switches them on: they are a matter of taste, or do not yet hold up on clean posts. Precision and recall are measured by \`npm run eval\` on our own labelled posts (tests/eval).`;
  return `${[intro, ...parts].join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, rulesDoc());
