import { z } from 'zod';

/**
 * Zod compiles schemas with `new Function` where it may. Our extension pages and content scripts forbid that by
 * policy, and the mere attempt is reported as a violation, so it is switched off before the first schema is made.
 */
z.config({ jitless: true });

export { z };
