/** Of the background's alarm, and of the lock under which rows are made again: one context at a time. */
export const UPKEEP = 'tanggap.upkeep';
