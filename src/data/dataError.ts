/** Why data could not be had, as data: `code` is what programs look at, `piece` the name of the file it is about. */
export class DataError extends Error {
  override readonly name = 'DataError';
  /**
   * `data-missing`: it could not be fetched. `data-damaged`: what was fetched is not what it should be. `data-absent`: a
   * person's own data are not here; `piece` is then the name of the data set.
   */
  readonly code: 'data-missing' | 'data-damaged' | 'data-absent';
  readonly piece: string;

  constructor(code: DataError['code'], piece: string, options?: ErrorOptions) {
    super(`${code}: ${piece}`, options);
    this.code = code;
    this.piece = piece;
  }
}
