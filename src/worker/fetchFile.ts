/** Addresses are relative to the page, wherever it is hosted; the worker's script lies in a folder beside it. */
const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

/** @throws TypeError where the network fails, Error for an answer that is no file */
export async function fetchFile(path: string, fresh: boolean): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, ROOT), { cache: fresh ? 'reload' : 'default' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
}
