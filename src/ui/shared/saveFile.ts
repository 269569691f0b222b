/** Hands a file to whoever sits before the page. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

export function saveJson(json: unknown, name: string): void {
  saveFile(new Blob([JSON.stringify(json, null, 2)], { type: 'application/json' }), name);
}
