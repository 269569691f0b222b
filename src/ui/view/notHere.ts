/** What was to be taken along is not here, though a run would bring it. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}
