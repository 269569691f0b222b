/** Why data could not be had, as data: `code` is what programs look at, `piece` the name of the file it is about. */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** `data-missing`: it could not be fetched. `data-damaged`: what was fetched is not what it should be. */
  readonly code: 'data-missing' | 'data-damaged';
  readonly piece: string;

  constructor(code: DataError['code'], piece: string, options?: ErrorOptions) {
    super(`${code}: ${piece}`, options);
    this.code = code;
    this.piece = piece;
  }
}
