/**
 * Texts as a stream of bytes, made only as fast as they are read. Whoever stops reading stops their making.
 * `onFailure` hears what went wrong half-way, when it is too late for an answer that says so: the stream breaks off.
 */
export function streamOf(texts: AsyncIterable<string>, onFailure: (error: unknown) => void): ReadableStream<Uint8Array> {
  const iterator = texts[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await iterator.next();
          if (next.done) controller.close();
          else controller.enqueue(encoder.encode(next.value));
        } catch (error) {
          onFailure(error);
          controller.error(new Error('The stream broke off'));
        }
      },
      async cancel() {
        // Nobody is left to hear of it but whoever reads the log.
        await Promise.resolve(iterator.return?.()).catch(onFailure);
      },
    },
    { highWaterMark: 0 },
  );
}
