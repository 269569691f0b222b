/** Files that somebody has chosen or dropped, with the folders they lie in. */

export interface PickedFile {
  /** `/` between folders. */
  readonly path: string;
  readonly file: File;
}

/** Whether it is a file of points rather than of images. */
export function isCsv({ path }: PickedFile): boolean {
  return /\.csv$/i.test(path);
}

/** Of an `<input type="file">`, with or without `webkitdirectory`. */
export function chosenFiles(files: Iterable<File>): PickedFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}
