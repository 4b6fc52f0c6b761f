import type { Answer } from './answer.js';

/** When the façade last changed in a way clients can notice. */
const CHANGESET = '2026-11-22T00:00:00Z';

/** Where the API is, by the service discovery of Open311. `origin` is how the caller reached this server. */
export function discovery(origin: string): Answer {
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    url: `${origin}/open311/v2`,
    changeset: CHANGESET,
    type: 'production',
    formats: { item: 'format', items: ['text/xml', 'application/json'] },
  };
  return {
    root: 'discovery',
    content: {
      changeset: CHANGESET,
      contact: `${origin}/docs/api`,
      key_service: `${origin}/docs/api`,
      endpoints: { item: 'endpoint', items: [endpoint] },
    },
  };
}
