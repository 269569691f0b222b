/**
 * `nothing-found`: among the files is nothing to learn from. `image-unreadable`: no image, or one of a kind unknown here, and so are
 * all others.
 * `image-without-folder`: an image that lies in no folder, whose name would be its class. `idx-header`: not a header of
 * IDX images or labels, or images of more than 256 pixels a side. `idx-length`: longer or shorter than its header says.
 * `idx-unpaired`: images without labels or labels without images. `idx-mismatch`: another number of labels than images.
 * `gzip-damaged`, `zip-damaged`: cannot be unpacked. `too-large`: with this file it is more than may be unpacked.
 * `one-class`, `too-many-classes`, `too-few-images` (of a class that can be read), `too-many-images` (of all): see `OWN_LIMITS`.
 */
export type OwnErrorCode =
  | 'nothing-found'
  | 'image-unreadable'
  | 'image-without-folder'
  | 'idx-header'
  | 'idx-length'
  | 'idx-unpaired'
  | 'idx-mismatch'
  | 'gzip-damaged'
  | 'zip-damaged'
  | 'too-large'
  | 'one-class'
  | 'too-many-classes'
  | 'too-few-images'
  | 'too-many-images';

/** Why a person's own images could not be taken, as data: `code` is what programs look at. */
export class OwnError extends Error {
  override readonly name = 'OwnError';
  readonly code: OwnErrorCode;
  /** Path of the file it is about; of `one-class` and `too-few-images` the name of the class; null if about none. */
  readonly about: string | null;

  constructor(code: OwnErrorCode, about: string | null, options?: ErrorOptions) {
    super(about === null ? code : `${code}: ${about}`, options);
    this.code = code;
    this.about = about;
  }
}
