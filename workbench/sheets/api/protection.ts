import { Emulated, ScriptException } from '../../host/emulated'
import type { ProtectionSnapshot } from '../snapshot'
import type { Tab } from '../store/book'
import { mayEditProtection, protectedText } from '../store/permissions'
import { wholeGrid } from '../store/snapshot-book'
import { type SheetsContext, spreadsheetEnum } from './context'
import type { NamedRange } from './named-range'
import type { Range } from './range'
import { emailOf, User } from './user'

/** https://developers.google.com/apps-script/reference/spreadsheet/protection */
export class Protection extends Emulated {
  readonly apiName = 'Spreadsheet.Protection'

  constructor(
    private readonly context: SheetsContext,
    private readonly tab: Tab,
    private readonly id: number,
  ) {
    super()
  }

  private get item(): ProtectionSnapshot {
    const item = this.tab.protections.find((one) => one.id === this.id)
    if (!item) throw new ScriptException('This protection was removed.')
    return item
  }

  /** Only who may edit what is protected may change the protection. */
  private change(patch: Partial<ProtectionSnapshot>): this {
    const { item } = this
    if (!this.canEdit()) throw new ScriptException(protectedText)
    Object.assign(item, patch)
    return this
  }

  /** For a protection that only warns too, being an editor of the file is enough. */
  canEdit(): boolean {
    return mayEditProtection(this.context.book, this.item, this.context.run.userEmail)
  }

  canDomainEdit(): boolean {
    return false
  }

  getDescription(): string {
    return this.item.description
  }

  setDescription(description: string): this {
    return this.change({ description })
  }

  /** The owner is not among them though the owner may edit (sheets-behaviours 269). */
  getEditors(): User[] {
    return this.item.editors.map((email) => new User(email))
  }

  addEditor(user: string | User): this {
    return this.addEditors([user])
  }

  addEditors(users: (string | User)[]): this {
    const added = users.map(emailOf).filter((email) => email !== this.context.book.owner)
    return this.change({ editors: [...new Set([...this.item.editors, ...added])] })
  }

  removeEditor(user: string | User): this {
    return this.removeEditors([user])
  }

  /** *Guess*: who runs the script stays an editor, as one cannot lock oneself out in the grid. */
  removeEditors(users: (string | User)[]): this {
    const removed = new Set(users.map(emailOf))
    removed.delete(this.context.run.userEmail)
    return this.change({ editors: this.item.editors.filter((email) => !removed.has(email)) })
  }

  getProtectionType(): object {
    return spreadsheetEnum(this.context, 'ProtectionType', this.item.type)
  }

  /** A sheet's is the whole grid, whose notation is empty (sheets-behaviours 272). */
  getRange(): Range {
    const { area } = this.item
    if (area) return this.context.range(this.tab, area)
    return this.context.range(this.tab, { ...wholeGrid(this.tab), rowsOpen: true, columnsOpen: true })
  }

  setRange(range: Range): this {
    if (this.item.type === 'SHEET') {
      throw new ScriptException('Cannot change sheet protection to range protection (or vice versa).')
    }
    if (range.tab !== this.tab) throw new ScriptException('The range must be on the protected sheet.')
    return this.change({ area: range.area, rangeName: undefined })
  }

  getRangeName(): string | null {
    return this.item.rangeName ?? null
  }

  setRangeName(rangeName: string): this {
    const named = this.context.book.namedRanges.find((one) => one.name === rangeName)
    if (!named) throw new ScriptException(`No named range of ${rangeName}.`)
    return this.change({ rangeName, area: named.area })
  }

  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName())
  }

  getUnprotectedRanges(): Range[] {
    return this.item.unprotected.map((area) => this.context.range(this.tab, area))
  }

  setUnprotectedRanges(ranges: Range[]): this {
    return this.change({ unprotected: ranges.map((range) => range.area) })
  }

  isWarningOnly(): boolean {
    return this.item.warningOnly
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly })
  }

  remove(): void {
    this.change({})
    this.tab.protections = this.tab.protections.filter((one) => one.id !== this.id)
  }
}
