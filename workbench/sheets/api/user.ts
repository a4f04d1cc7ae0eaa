import { Emulated } from '../../host/emulated'

/** https://developers.google.com/apps-script/reference/base/user; as text it is the address (sheets-behaviours 326). */
export class User extends Emulated {
  readonly apiName = 'Base.User'

  constructor(private readonly email: string) {
    super()
  }

  getEmail(): string {
    return this.email
  }

  override toString(): string {
    return this.email
  }
}

/** The address of a user or text given as an argument. */
export function emailOf(user: unknown): string {
  return user instanceof User ? user.getEmail() : String(user)
}
