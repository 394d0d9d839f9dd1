/** The parts of X's internal requests the replica copies (x-web.md §6.1, §6.2); names are X's. */
export interface CreateTweetVariables {
  readonly tweet_text: string;
  readonly reply?: { readonly in_reply_to_tweet_id: string; readonly exclude_reply_user_ids: readonly string[] };
  readonly attachment_url?: string;
  readonly card_uri?: string;
  readonly batch_compose?: 'BatchFirst' | 'BatchSubsequent';
  readonly dark_request: boolean;
  readonly media: {
    readonly media_entities: readonly { readonly media_id: string; readonly tagged_users: readonly string[] }[];
    readonly possibly_sensitive: boolean;
  };
  readonly semantic_annotation_ids: readonly string[];
}

export interface CreateTweetRequest {
  readonly variables: CreateTweetVariables;
  readonly features: Readonly<Record<string, boolean>>;
  readonly queryId: string;
}

export interface CreateScheduledTweetRequest {
  readonly variables: {
    readonly post_tweet_request: { readonly status: string; readonly media_ids: readonly string[] };
    readonly execute_at: number;
  };
  readonly queryId: string;
}

/** A tweet as results carry it: users have no `legacy` any more (x-web.md §6.2, October 2026). */
export interface TweetResult {
  readonly __typename: 'Tweet';
  readonly rest_id: string;
  readonly core: {
    readonly user_results: {
      readonly result: {
        readonly __typename: 'User';
        readonly rest_id: string;
        readonly core: { readonly name: string; readonly screen_name: string };
        readonly is_blue_verified: boolean;
      };
    };
  };
  readonly legacy: {
    readonly id_str: string;
    readonly full_text: string;
    readonly created_at: string;
    readonly conversation_id_str: string;
    readonly in_reply_to_status_id_str?: string;
    readonly is_quote_status: boolean;
    readonly quoted_status_id_str?: string;
    readonly extended_entities?: { readonly media: readonly MediaResult[] };
  };
}

export interface MediaResult {
  readonly type: 'photo' | 'animated_gif' | 'video';
  readonly media_url_https: string;
  readonly ext_alt_text?: string;
}

export interface CreateTweetResponse {
  readonly data?: { readonly create_tweet: { readonly tweet_results: { readonly result: TweetResult } } };
  readonly errors?: readonly { readonly message: string; readonly code: number }[];
}

export const queryIds = {
  CreateTweet: 'rEpLiCa0CrEaTeTwEeT_A',
  CreateScheduledTweet: 'rEpLiCa0ScHeDuLeD_TwT',
  HomeTimeline: 'rEpLiCa0HoMeTiMeLiNe_',
} as const;
