import { z } from '../../contract/zod.js';
import type { Operation } from '../operation.js';

const tag = 'Open311';
const formats = ['text/xml', 'application/json'] as const;
const jurisdiction = z.optional(z.string().check(z.maxLength(64)));
const jurisdictionQuery = z.object({ jurisdiction_id: jurisdiction });
const text = z.optional(z.string().check(z.maxLength(2000)));
const requestsQuery = z.object({
  jurisdiction_id: jurisdiction,
  service_request_id: text,
  service_code: text,
  start_date: text,
  end_date: text,
  status: text,
});

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), for city apps that speak it. Answers and errors have the shapes of
 * that specification, as XML or JSON by the ending of the address.
 */
export const open311Operations = {
  getOpen311Discovery: {
    id: 'getOpen311Discovery',
    method: 'GET',
    path: '/open311/v2/discovery.{format}',
    tag,
    summary: 'Where the Open311 API is, and what it speaks',
    access: 'anyone',
    status: 200,
    responseMediaTypes: formats,
    problems: [],
  },
  listOpen311Services: {
    id: 'listOpen311Services',
    method: 'GET',
    path: '/open311/v2/services.{format}',
    tag,
    summary: 'List the subjects one can report on; `jurisdiction_id` is the id of an agency',
    access: 'anyone',
    query: jurisdictionQuery,
    status: 200,
    responseMediaTypes: formats,
    problems: [],
  },
  getOpen311Service: {
    id: 'getOpen311Service',
    method: 'GET',
    path: '/open311/v2/services/{serviceCode}.{format}',
    tag,
    summary: 'Get what a subject asks',
    description: 'Every subject asks for `lapor_visibility`: who may see the report is never assumed.',
    access: 'anyone',
    query: jurisdictionQuery,
    status: 200,
    responseMediaTypes: formats,
    problems: [],
  },
  listOpen311Requests: {
    id: 'listOpen311Requests',
    method: 'GET',
    path: '/open311/v2/requests.{format}',
    tag,
    summary: 'List published reports: of the last 90 days, 1000 at most',
    access: 'anyone',
    query: requestsQuery,
    status: 200,
    responseMediaTypes: formats,
    problems: [],
  },
  getOpen311Request: {
    id: 'getOpen311Request',
    method: 'GET',
    path: '/open311/v2/requests/{number}.{format}',
    tag,
    summary: 'Get one published report',
    access: 'anyone',
    query: jurisdictionQuery,
    status: 200,
    responseMediaTypes: formats,
    problems: [],
  },
  createOpen311Request: {
    id: 'createOpen311Request',
    method: 'POST',
    path: '/open311/v2/requests.{format}',
    tag,
    summary: 'File a report through Open311',
    description:
      'The key comes as `api_key` in the body or in the `Authorization` header, never in the address. `service_notice` holds the access code. `media_url` is never fetched.',
    access: 'key',
    scope: 'reports:create',
    bodyMediaTypes: ['application/x-www-form-urlencoded'],
    status: 200,
    responseMediaTypes: formats,
    problems: ['unauthenticated', 'forbidden', 'closed'],
  },
} as const satisfies Record<string, Operation>;
