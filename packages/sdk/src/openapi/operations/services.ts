import * as contract from '../../contract/index.js';
import type { Operation } from '../operation.js';

const tag = 'Services';

/** The catalogue of public services and their standards (SIPP). */
export const serviceOperations = {
  listServices: {
    id: 'listServices',
    method: 'GET',
    path: '/v1/services',
    tag,
    summary: 'List public services, of one agency or by name',
    access: 'anyone',
    query: contract.serviceQuerySchema,
    status: 200,
    response: contract.servicePageSchema,
    problems: ['validation_failed'],
  },
  getService: {
    id: 'getService',
    method: 'GET',
    path: '/v1/services/{id}',
    tag,
    summary: 'Get the standard of one service: requirements, procedure, time, cost, product, complaint contact',
    access: 'anyone',
    status: 200,
    response: contract.serviceSchema,
    problems: [],
  },
  putService: {
    id: 'putService',
    method: 'PUT',
    path: '/v1/staff/services/{id}',
    tag,
    summary: 'Publish a service, or put its standard in the place of an older one',
    description: 'The agency must lie within reach, before and after. A service that was retired is published again.',
    access: 'key',
    scope: 'directory:manage',
    body: contract.newServiceSchema,
    status: 200,
    response: contract.serviceSchema,
    problems: ['unauthenticated', 'forbidden'],
  },
  retireService: {
    id: 'retireService',
    method: 'DELETE',
    path: '/v1/staff/services/{id}',
    tag,
    summary: 'Take a service out of the catalogue; reports that name it keep it',
    access: 'key',
    scope: 'directory:manage',
    status: 204,
    problems: ['unauthenticated', 'forbidden'],
  },
} as const satisfies Record<string, Operation>;
