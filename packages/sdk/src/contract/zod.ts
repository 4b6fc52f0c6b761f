import * as z from 'zod/mini';

// Without jitless, zod probes `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

export { z };
