import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Figures';

/** Many reports at a time, to be worked with elsewhere. */
export const exportOperations = {
  exportReports: {
    id: 'exportReports',
    method: 'GET',
    path: '/v1/staff/exports/reports.ndjson',
    tag,
    summary: 'Reports of the agency and of those below it, one JSON object a line',
    description: 'As a stream, in the order they were filed. Each line is an `ExportedReport`: no names, and nothing anybody wrote.',
    access: 'key',
    scope: 'exports:read',
    query: contract.exportQuerySchema,
    status: 200,
    responseMediaTypes: ['application/x-ndjson'],
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  exportReportsCsv: {
    id: 'exportReportsCsv',
    method: 'GET',
    path: '/v1/staff/exports/reports.csv',
    tag,
    summary: 'The same as CSV',
    description: 'Cells a spreadsheet would take for a formula begin with an apostrophe.',
    access: 'key',
    scope: 'exports:read',
    query: contract.exportQuerySchema,
    status: 200,
    responseMediaTypes: ['text/csv'],
    problems: ['unauthenticated', 'forbidden', 'validation_failed'],
  },
  getOpenData: {
    id: 'getOpenData',
    method: 'GET',
    path: '/v1/open-data.json',
    tag,
    summary: 'Open data: how many reports of each kind and place, month by month',
    description: 'Of reports the public may see, in months that are over. No group is smaller than the threshold: places are widened until it is not, and what stays smaller is left out.',
    access: 'anyone',
    query: contract.openDataQuerySchema,
    status: 200,
    response: contract.openDataSchema,
    problems: ['validation_failed'],
  },
  getOpenDataCsv: {
    id: 'getOpenDataCsv',
    method: 'GET',
    path: '/v1/open-data.csv',
    tag,
    summary: 'The same as CSV',
    access: 'anyone',
    query: contract.openDataQuerySchema,
    status: 200,
    responseMediaTypes: ['text/csv'],
    problems: ['validation_failed'],
  },
} as const satisfies Record<string, Operation>;
