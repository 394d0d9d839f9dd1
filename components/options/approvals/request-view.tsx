import { Notice } from '@/components/ui/notice.tsx';
import type { ApprovalRequest } from '@/lib/core/approvals/request.ts';
import { fingerprint } from '@/lib/core/signing.ts';
import type { ApproverState } from '@/lib/stores/approver.ts';
import { useWords } from '../words.tsx';
import { RequestPost } from './request-post.tsx';
import { Verdict } from './verdict.tsx';

interface RequestViewProps {
  readonly request: ApprovalRequest;
  readonly recheck: ApproverState['recheck'];
}

/** The request as the colleague must see it: exactly the post, from which account, by whom, and what two Tanggaps say. */
export function RequestView({ request, recheck }: RequestViewProps) {
  const { t, tag } = useWords();
  const { content, author, findings, at } = request;
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }).format(at * 1000);
  return (
    <>
      <dl className="facts request-facts">
        <div>
          <dt>{t('options.approvals.account')}</dt>
          <dd>{content.account ? <bdi>@{content.account}</bdi> : t('options.approvals.accountUnknown')}</dd>
        </div>
        <div>
          <dt>{t('options.approvals.asks')}</dt>
          <dd>
            <bdi>{author.name || t('options.approvals.nameless')}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('options.approvals.askedAt')}</dt>
          <dd>
            <time dateTime={new Date(at * 1000).toISOString()}>{time}</time>
          </dd>
        </div>
      </dl>
      <p className="hint">{t('options.approvals.authorKey', { key: fingerprint(author.key) })}</p>
      {content.replyTo && (
        <p>
          {t('options.approvals.answers', { author: content.replyTo.author })}{' '}
          <a href={`https://x.com/i/status/${content.replyTo.id}`} target="_blank" rel="noreferrer noopener">
            {t('options.approvals.openOnX')}
          </a>
        </p>
      )}
      {content.kind === 'quote' && <p>{t('options.approvals.quotes')}</p>}
      {content.posts.map((post, index) => (
        <RequestPost
          // biome-ignore lint/suspicious/noArrayIndexKey: posts of a thread have no identity but their place
          key={index}
          post={post}
          number={content.posts.length > 1 ? index + 1 : undefined}
        />
      ))}
      <div className="verdicts">
        <Verdict title={t('options.approvals.foundThere')} findings={findings} />
        {recheck === undefined ? (
          <p role="status">{t('options.approvals.checking')}</p>
        ) : recheck === 'failed' ? (
          <Notice tone="warn" title={t('options.approvals.checkFailed')} />
        ) : (
          <Verdict title={t('options.approvals.foundHere')} findings={recheck.findings} />
        )}
      </div>
      {recheck !== undefined && recheck !== 'failed' && recheck.failed.length > 0 && (
        <p className="hint">{t('options.approvals.someFailed', { count: recheck.failed.length })}</p>
      )}
    </>
  );
}
