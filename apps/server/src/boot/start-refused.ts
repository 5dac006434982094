/** The server cannot start until somebody changes something; the message says what, in a sentence, and is all there is to say. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
