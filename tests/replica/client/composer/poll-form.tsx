import { Icon } from '../icons.tsx';
import { sheet } from '../sheet.ts';
import { updatePost } from '../state/drafts.ts';
import { useLabels } from '../state/session.ts';

const s = sheet({
  box: 'border:1px solid var(--line);border-radius:16px;margin-block:8px;overflow:hidden;',
  choices: 'padding:12px;display:grid;gap:12px;',
  field: 'display:block;position:relative;border:1px solid var(--line);border-radius:4px;padding:20px 8px 8px;',
  name: 'position:absolute;top:4px;inset-inline-start:8px;font-size:13px;color:var(--muted);',
  input: 'width:100%;border:0;outline:0;background:none;color:var(--text);font-size:17px;',
  add: 'justify-self:end;border:0;background:none;color:rgb(29,155,240);cursor:pointer;',
  length: 'border-top:1px solid var(--line);padding:12px;color:var(--muted);font-size:15px;',
  remove:
    'width:100%;border:0;border-top:1px solid var(--line);background:none;color:rgb(244,33,46);padding:16px;font-size:15px;cursor:pointer;',
});

/** A choice has at most 25 characters, a poll two to four of them (x-web.md §7.2). */
const choiceLength = 25;
const maxChoices = 4;

interface Props {
  readonly draftId: string;
  readonly index: number;
  readonly choices: readonly string[];
}

export function PollForm({ draftId, index, choices }: Props) {
  const label = useLabels();
  const update = (poll: readonly string[]) => updatePost(draftId, index, (post) => ({ ...post, poll }));
  const remove = () => updatePost(draftId, index, ({ poll: _removed, ...post }) => post);
  return (
    <div className={s.box}>
      <div className={s.choices}>
        {choices.map((choice, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: choices are known by their place
          <label className={s.field} key={n}>
            <span className={s.name}>
              {label('choice', n + 1)} {n > 1 && label('optional')}
            </span>
            <input
              type="text"
              className={s.input}
              name={`Choice${n + 1}`}
              maxLength={choiceLength}
              value={choice}
              onChange={(event) => update(choices.map((old, i) => (i === n ? event.target.value : old)))}
            />
          </label>
        ))}
        {choices.length < maxChoices && (
          <button type="button" className={s.add} data-testid="addPollChoice" onClick={() => update([...choices, ''])}>
            <Icon name="plus" />
          </button>
        )}
      </div>
      <div className={s.length}>{label('pollLength')}</div>
      <button type="button" className={s.remove} data-testid="removePollButton" onClick={remove}>
        {label('removePoll')}
      </button>
    </div>
  );
}
