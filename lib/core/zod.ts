import { config } from 'zod';

/**
 * Zod compiles schemas with `new Function` where it may. Our extension pages and content scripts forbid that by
 * policy, and the mere attempt is reported as a violation, so it is switched off before the first schema is made.
 */
config({ jitless: true });

// By name, not as one namespace: that would bring all of Zod's languages and its JSON Schema reader into every script.
export {
  array,
  boolean,
  discriminatedUnion,
  enum,
  type infer,
  iso,
  literal,
  number,
  object,
  record,
  strictObject,
  string,
  tuple,
  union,
  unknown,
  uuid,
  ZodArray,
  type ZodError,
  ZodObject,
  ZodRecord,
  type ZodType,
} from 'zod';
