import { requireAddress } from '../../host/email-address'
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

/**
 * The address of a user or text given as an argument.
 * @throws ScriptException for a text that is no address; that these methods say it as MailApp does is a *guess*
 */
export function emailOf(user: unknown): string {
  if (user instanceof User) return user.getEmail()
  const email = String(user)
  requireAddress(email)
  return email
}
