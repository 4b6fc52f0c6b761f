/**
 * A reporter for node's test runner that counts: writes one line of JSON, `{"passed":1,"failed":0,"skipped":0}`.
 * Groups are not counted, only what stands in them.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} source
 */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    const isGroup = data?.details?.type === 'suite';
    if (type === 'test:pass') {
      if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
      else if (!isGroup) counts.passed += 1;
    }
    if (type === 'test:fail' && data.details?.error?.failureType !== 'subtestsFailed') counts.failed += 1;
  }
  yield `${JSON.stringify(counts)}\n`;
}
