/**
 * Unpacks gzip.
 * @param most bytes that it may unpack to: a small file may hold a great many
 * @throws RangeError for more than that; whatever the platform throws for what is no gzip, or damaged
 */
export async function gunzip(zipped: Uint8Array<ArrayBuffer>, most = Infinity): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
  const limited = stream.pipeThrough(limit(most));
  return new Uint8Array(await new Response(limited).arrayBuffer());
}

function limit(most: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let length = 0;
  return new TransformStream({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) throw new RangeError(`more than ${most} bytes`);
      controller.enqueue(chunk);
    },
  });
}
