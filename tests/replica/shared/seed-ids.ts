/** Ids of posts the page starts with, for tests that open or check one of them. */
export const seedIds = {
  /** By @KotaContoh, with the conversation of `conversation` under it. */
  focal: '2069000000000000001',
  /** A citizen's question to @KotaContoh, answered by nobody. */
  question: '2069000000000000002',
  photoWithAlt: '2069000000000000003',
  /** Two photos, the second without a description. */
  photosMixed: '2069000000000000004',
  quoting: '2069000000000000005',
  quoted: '2069000000000000006',
  /** Quotes a post that no longer exists. */
  quotingGone: '2069000000000000016',
  translated: '2069000000000000007',
  promoted: '2069000000000000008',
  pinned: '2069000000000000009',
  reposted: '2069000000000000010',
  folded: '2069000000000000011',
  hostile: '2069000000000000012',
  rtl: '2069000000000000013',
  links: '2069000000000000014',
  video: '2069000000000000015',
  /** The conversation under `focal`: a reply, the account's answer to it, two more replies, a hidden one and spam. */
  reply: '2069000000000000101',
  answer: '2069000000000000102',
  secondReply: '2069000000000000103',
  thirdReply: '2069000000000000104',
  hiddenReply: '2069000000000000105',
  spamReply: '2069000000000000106',
  unrelated: '2069000000000000107',
} as const;
