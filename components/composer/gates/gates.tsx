import { ApprovalCard, type ApprovalCardProps } from './approval-card.tsx';
import { VerificationForm } from './verification-form.tsx';

/** What the agency asks for before this post goes out; nothing where it asks for nothing. */
export function Gates(props: ApprovalCardProps) {
  const { approval, verification } = props.gates.needs;
  return (
    <>
      {approval.length > 0 && <ApprovalCard {...props} />}
      {verification.length > 0 && <VerificationForm {...props} />}
    </>
  );
}
