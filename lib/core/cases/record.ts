import type { CaseClass, CaseState, CloseReason, Priority, PriorityReason, Relation } from './terms.ts';

/** Content of a citizen's post as stored: personal data masked, erased when retention or a request says so. */
export interface StoredPost {
  readonly id: string;
  readonly caseId: string;
  /** Handle without `@`; empty once erased. */
  readonly author: string;
  /** Masked; empty once erased. */
  readonly text: string;
  readonly language?: string;
  readonly translated: boolean;
  readonly truncated: boolean;
  readonly media: readonly { readonly kind: 'image' | 'gif' | 'video'; readonly alt?: string }[];
  readonly postedAt: string;
  readonly conversationId?: string;
  readonly inReplyTo?: string;
  readonly relation: Relation;
  /** Ours, as an answer. */
  readonly own: boolean;
  readonly erased?: true;
}

/** Which clock runs. All times are ISO 8601, UTC. */
export interface ClockReading {
  readonly kind: 'first-response' | 'next-response' | 'resolution';
  readonly startedAt: string;
  /** Absent while paused and where the class has no target. */
  readonly dueAt?: string;
  readonly stoppedAt?: string;
  /** It was stopped after it was due, and stays so; or is running and the caller compares `dueAt` with now. */
  readonly late: boolean;
  readonly paused: boolean;
  /** Whose target it has: the case's at that time, for a later post may be of another class. */
  readonly class: CaseClass;
  /** By an answer of ours, or because the case was closed without one. */
  readonly stoppedBy?: 'answer' | 'closing';
}

/** A case: the fold of its events, independent of now. The row of the case table adds content for lists and search. */
export interface CaseRecord {
  readonly id: string;
  /** The agency's account that was addressed, lower case. */
  readonly account: string;
  readonly state: CaseState;
  readonly class: CaseClass;
  readonly classSetByStaff: boolean;
  /** Any of its posts wants or wanted an answer. */
  readonly needsReply: boolean;
  readonly priority: Priority;
  /** Higher first; from reasons only. */
  readonly score: number;
  readonly reasons: readonly PriorityReason[];
  /** Types of personal data the citizen exposed, e.g. `NIK`. */
  readonly exposed: readonly string[];
  readonly relation: Relation;
  readonly language?: string;
  readonly conversationId?: string;
  /** Citizen posts, oldest first. */
  readonly posts: readonly string[];
  /** Our answers, oldest first. */
  readonly answers: readonly string[];
  readonly unit?: string;
  /** Name of the staff member who claimed it. */
  readonly owner?: string;
  readonly openedAt: string;
  readonly lastInboundAt: string;
  readonly lastOutboundAt?: string;
  readonly firstResponseAt?: string;
  readonly closedAt?: string;
  readonly closeReason?: CloseReason;
  readonly duplicateOf?: string;
  readonly mergedInto?: string;
  readonly waitingUntil?: string;
  readonly clocks: readonly ClockReading[];
  /** The earliest running clock's; absent when nothing is due. */
  readonly dueAt?: string;
  /** When that clock has used the settings' `warnPercents` of its time, ascending; empty when nothing is due. */
  readonly warnAt: readonly string[];
  /** The last warning before it is due: from then on the case is in the queue of what is due. */
  readonly dueSoonAt?: string;
  /** When it closes by itself unless something happens. */
  readonly closesAt?: string;
  /** Any clock was missed. */
  readonly late: boolean;
  readonly notes: number;
}

/** A row of the case table: the record and what lists need, in one indexed object. */
export interface CaseRow extends CaseRecord {
  /** Handle of the citizen; empty once erased. */
  readonly author: string;
  /** Start of the latest citizen post, masked; empty once erased. */
  readonly snippet: string;
  /** Posts of other people about the same matter share a group. */
  readonly group?: string;
  /** People in the group, this one included; 1 when alone. */
  readonly groupSize: number;
}
