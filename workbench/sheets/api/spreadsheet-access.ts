import { ScriptException } from '../../host/emulated'
import { isLocale } from '../store/locale'
import { requireEditor } from '../store/permissions'
import { isTimeZone } from '../store/zone'
import { SpreadsheetSelection } from './spreadsheet-selection'
import { emailOf, User } from './user'

/** Name, settings and people of a spreadsheet. */
export abstract class SpreadsheetAccess extends SpreadsheetSelection {
  protected requireEditor(): void {
    requireEditor(this.book, this.context.run.userEmail)
  }

  getId(): string {
    return this.book.id
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`
  }

  getName(): string {
    return this.book.name
  }

  rename(newName: string): void {
    this.requireEditor()
    this.book.name = newName
  }

  getSpreadsheetLocale(): string {
    return this.book.locale
  }

  setSpreadsheetLocale(locale: string): void {
    this.requireEditor()
    if (!isLocale(locale)) throw new ScriptException(`Invalid locale: ${locale}`)
    this.book.locale = locale
  }

  getSpreadsheetTimeZone(): string {
    return this.book.timeZone
  }

  setSpreadsheetTimeZone(timezone: string): void {
    this.requireEditor()
    if (!isTimeZone(timezone)) throw new ScriptException(`Invalid time zone: ${timezone}`)
    this.book.timeZone = timezone
  }

  getRecalculationInterval(): object {
    return this.context.run.enumValue('Spreadsheet.RecalculationInterval', 'ON_CHANGE')
  }

  getFormUrl(): string | null {
    return null
  }

  getOwner(): User | null {
    return new User(this.book.owner)
  }

  /** Access is cumulative: editors include the owner, viewers the editors (sheets-behaviours 52, noted for the file in Drive). */
  getEditors(): User[] {
    return [this.book.owner, ...this.book.editors].map((email) => new User(email))
  }

  getViewers(): User[] {
    return [this.book.owner, ...this.book.editors, ...this.book.viewers].map((email) => new User(email))
  }

  addEditor(user: string | User): this {
    return this.addEditors([user])
  }

  addEditors(users: (string | User)[]): this {
    this.requireEditor()
    const added = users.map(emailOf).filter((email) => email !== this.book.owner)
    this.book.editors = [...new Set([...this.book.editors, ...added])]
    this.book.viewers = this.book.viewers.filter((email) => !added.includes(email))
    return this
  }

  addViewer(user: string | User): this {
    return this.addViewers([user])
  }

  addViewers(users: (string | User)[]): this {
    this.requireEditor()
    const known = new Set([this.book.owner, ...this.book.editors, ...this.book.viewers])
    this.book.viewers.push(...users.map(emailOf).filter((email) => !known.has(email)))
    return this
  }

  removeEditor(user: string | User): this {
    this.requireEditor()
    this.book.editors = this.book.editors.filter((email) => email !== emailOf(user))
    for (const protection of this.book.sheets.flatMap((tab) => tab.protections)) {
      protection.editors = protection.editors.filter((email) => email !== emailOf(user))
    }
    return this
  }

  removeViewer(user: string | User): this {
    this.requireEditor()
    this.book.viewers = this.book.viewers.filter((email) => email !== emailOf(user))
    return this
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    this.context.toast({ text: msg, title, timeoutSeconds })
  }
}
