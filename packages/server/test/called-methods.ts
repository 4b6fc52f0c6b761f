import * as sdk from '@lapor/sdk';

const resources = [
  sdk.ConfigResource,
  sdk.AgenciesResource,
  sdk.AgencyIndexResource,
  sdk.AgencySettingsResource,
  sdk.ChallengeResource,
  sdk.CategoriesResource,
  sdk.RegionsResource,
  sdk.AttachmentsResource,
  sdk.NewReportsResource,
  sdk.ReportsResource,
  sdk.MyReportsResource,
  sdk.PublicReportsResource,
  sdk.ServicesResource,
  sdk.StaffMovesResource,
  sdk.StaffResource,
  sdk.TemplatesResource,
  sdk.ErasuresResource,
  sdk.SessionResource,
  sdk.KeysResource,
  sdk.AccountsResource,
  sdk.AuditResource,
  sdk.StatisticsResource,
  sdk.OversightResource,
  sdk.ExportsResource,
  sdk.ModerationResource,
  sdk.WebhooksResource,
];

/** Notes from now on which methods of the SDK's resources are called. */
export function recordCalls() {
  const called = new Set<string>();
  const all: string[] = [];
  for (const { name, prototype } of resources) {
    for (const [method, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const original: unknown = descriptor.value;
      if (method === 'constructor' || typeof original !== 'function') continue;
      all.push(`${name}.${method}`);
      Object.defineProperty(prototype, method, {
        ...descriptor,
        value(...given: unknown[]): unknown {
          called.add(`${name}.${method}`);
          return Reflect.apply(original, this, given);
        },
      });
    }
  }
  return { notCalled: () => all.filter((method) => !called.has(method)), count: all.length };
}

/** Whether the SDK exports a resource this file does not know. */
export function unknownResources(): string[] {
  const known = new Set(resources.map(({ name }) => name));
  return Object.keys(sdk).filter((name) => name.endsWith('Resource') && !known.has(name));
}
