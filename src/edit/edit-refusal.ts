/** Why an edit cannot be made in this text. Told to people; the file stays as it is. */
export class EditRefusal extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'EditRefusal';
  }
}
