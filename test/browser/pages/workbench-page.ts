import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { CellBounds } from '../../../workbench/browser/grid/cell-bounds'
import type { GridTab } from '../../../workbench/browser/grid/read-grid'
import type { GridAction, WindowState } from '../../../workbench/server/protocol'
import type { CellSnapshot, SheetSnapshot } from '../../../workbench/sheets/snapshot'

/** Node's server closes a connection of which nothing was heard for five seconds, maybe just when it is used again (ECONNRESET). */
export const askAgain = { maxRetries: 2 }

/** One window of the workbench, as a person uses it. */
export class WorkbenchPage {
  private readonly complaints: string[] = []

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.stack ?? error.message}`))
    page.on('request', (request) => {
      if (!isOwn(request.url(), url)) this.complaints.push(`asked elsewhere: ${request.url()}`)
    })
  }

  async open(): Promise<void> {
    await this.page.goto(this.url)
    await this.page.waitForFunction(() => 'workbench' in window, undefined, { timeout: 30_000 })
    await expect(this.page.getByRole('menuitem', { name: 'Extensions' })).toBeVisible()
    // Univer is ready for the keyboard once it has drawn and put its hidden field under it.
    await this.page.waitForSelector('#grid canvas')
    await this.page.waitForFunction(() => document.querySelector('[id^="__editor_"]') !== null)
    await this.settle()
  }

  /**
   * For the next test, where the server went back to its start: nothing is open over the grid, the mails are listed, and A1 of the first tab
   * is selected. How a mail is looked at, messages that fade and what was copied stay as they were.
   */
  async beginAgain(): Promise<void> {
    await this.page.bringToFront()
    await this.page.setViewportSize({ width: 1280, height: 800 })
    // What the last test left under way was cut short by the reset, and the window says so.
    const trouble = this.box('There was a problem')
    await this.page.addLocatorHandler(trouble, () => trouble.getByRole('button', { name: 'OK' }).click())
    await this.page.evaluate(() => window.workbench?.session.resync())
    await this.settle()
    for (const _box of [1, 2, 3]) await this.page.keyboard.press('Escape')
    const mails = await this.openPanel('Mail')
    const back = mails.getByRole('button', { name: 'Back to the list' })
    if (await back.isVisible()) await back.click()
    const { book } = await this.state()
    const first = book.sheets.find(({ hidden }) => !hidden)
    if (!first) throw new Error('every tab is hidden')
    await this.goTo(first.name)
    await this.select('A1')
    await this.settle()
    await expect(this.page.locator('dialog[open]')).toHaveCount(0)
    await this.page.removeLocatorHandler(trouble)
  }

  expectNoComplaints(): void {
    expect(this.complaints).toEqual([])
  }

  /** Menu by menu, as pointed at, by what stands on the items; the keys that do the same may stand beside it. */
  async choose(...path: string[]): Promise<void> {
    for (const label of path) await this.menuItem(label).click()
  }

  private menuItem(label: string): Locator {
    const literal = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return this.page.getByRole('menuitem', {
      name: new RegExp(`^${literal}( ?((Ctrl|Shift|Alt)\\+.+|Delete))?$`),
    })
  }

  tab(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name, exact: true })
  }

  async goTo(name: string): Promise<void> {
    await this.tab(name).click()
    await expect(this.tab(name)).toHaveAttribute('aria-current', 'true')
  }

  async tabMenu(name: string, ...path: string[]): Promise<void> {
    await this.page.getByRole('button', { name: `Menu of the sheet ${name}`, exact: true }).click()
    await this.choose(...path)
  }

  /** Selects a cell of the shown tab ('B4') and gives the grid the keyboard. */
  async select(a1: string): Promise<void> {
    const { row, column } = placeOf(a1)
    await this.page.evaluate(
      ([r, c]) => {
        const { workbench } = window
        if (!workbench) throw new Error('the page is not open')
        const { sheetId } = workbench.grid.selection()
        workbench.grid.select(sheetId, { row: r, column: c, rows: 1, columns: 1 })
        workbench.grid.focus()
      },
      [row, column] as const,
    )
    await this.page.waitForFunction(
      ([r, c]) => {
        const selection = window.workbench?.grid.selection()
        return selection?.row === r && selection.column === c
      },
      [row, column] as const,
    )
  }

  async selected(): Promise<{ row: number; column: number } | undefined> {
    return this.page.evaluate(() => {
      const selection = window.workbench?.grid.selection()
      return selection && { row: selection.row, column: selection.column }
    })
  }

  async type(a1: string, text: string): Promise<void> {
    await this.select(a1)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys)
  }

  /** What the window shows of a cell of a tab. */
  async cell(tab: string, a1: string): Promise<CellSnapshot> {
    const { row, column } = placeOf(a1)
    return this.page.evaluate(
      ([name, r, c]) => {
        const sheet = window.workbench?.session.shown().sheets.find((one) => one.name === name)
        return sheet?.cells[r]?.[c] ?? {}
      },
      [tab, row, column] as const,
    )
  }

  async sheet(name: string): Promise<SheetSnapshot> {
    const found = (await this.state()).book.sheets.find((one) => one.name === name)
    if (!found) throw new Error(`no tab ${name}`)
    return found
  }

  /** What the store holds. */
  async state(): Promise<WindowState> {
    const url = new URL(this.url)
    const response = await this.page.request.get(`${url.origin}/state${url.search}`, askAgain)
    return response.json()
  }

  /** As the chrome would send them, one after another; what is refused is refused. */
  async actAll(actions: readonly GridAction[]): Promise<void> {
    await this.page.evaluate(async (wishes) => {
      for (const wish of wishes) await window.workbench?.session.act(wish)
    }, actions)
  }

  /** What Univer's model holds, read back. */
  async drawn() {
    // As text: Playwright takes some ten times longer to hand over tens of thousands of objects.
    const read = await this.page.evaluate(() => JSON.stringify(window.workbench?.grid.read() ?? []))
    return JSON.parse(read) as GridTab[]
  }

  async drawnTab(name: string) {
    const { id } = await this.sheet(name)
    const [found] = await this.page.evaluate((sheetId) => window.workbench?.grid.read(sheetId) ?? [], id)
    if (!found) throw new Error(`no tab ${name} is drawn`)
    return found
  }

  /** Where the arrow of a drop-down stands in the window: at the top right of its cell. */
  async arrowOf(tab: string, a1: string): Promise<{ x: number; y: number }> {
    const { right, top } = await this.boundsOf(tab, a1)
    return { x: right - 11, y: top + 11 }
  }

  /** Where a checkbox stands: in the middle of the upper edge, as the rows of set-up are aligned to the top. */
  async checkboxOf(tab: string, a1: string): Promise<{ x: number; y: number }> {
    const { left, right, top } = await this.boundsOf(tab, a1)
    return { x: (left + right) / 2, y: top + 8 }
  }

  /** Waits until the grid has scrolled to the cell. */
  async boundsOf(tab: string, a1: string): Promise<CellBounds> {
    const { row, column } = placeOf(a1)
    let seen: CellBounds | undefined
    await expect(async () => {
      const { cell, canvas, selection } = await this.page.evaluate(
        ([name, r, c]) => {
          const sheet = window.workbench?.session.shown().sheets.find((one) => one.name === name)
          return {
            cell: sheet && window.workbench?.grid.boundsOf(sheet.id, r, c),
            canvas: document.querySelector('canvas[id^=univer-sheet]')?.getBoundingClientRect().toJSON(),
            selection: window.workbench?.grid.selection(),
          }
        },
        [tab, row, column] as const,
      )
      const where = JSON.stringify({ cell, canvas, selection })
      expect(cell && cell.top < canvas.bottom && cell.left < canvas.right, where).toBe(true)
      seen = cell
    }).toPass({ timeout: 15_000 })
    if (!seen) throw new Error('unreachable: passed without a place')
    return seen
  }

  /** Every action is answered, and formulas had their time. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.session.settled())
    await this.page.waitForTimeout(400)
    await this.page.evaluate(() => window.workbench?.session.settled())
  }

  panel(name: string): Locator {
    return this.page.getByRole('region', { name: `Workbench: ${name}` })
  }

  async openPanel(name: string): Promise<Locator> {
    // The mails are counted on their button.
    const button = this.page
      .getByRole('navigation', { name: 'Workbench' })
      .getByRole('button', { name: new RegExp(`^${name}(: \\d+)?$`) })
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    await expect(this.panel(name)).toBeVisible()
    return this.panel(name)
  }

  async openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser')
    await this.choose('File', 'Open an .xlsx file…')
    await (await chooser).setFiles(file)
  }

  /** The page of the add-on that is open as a dialog. */
  get dialog(): FrameLocator {
    return this.page.frameLocator('dialog.frame-box iframe')
  }

  get dialogBox(): Locator {
    return this.page.locator('dialog.frame-box')
  }

  async closeDialog(): Promise<void> {
    await this.dialogBox.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(this.dialogBox).toBeHidden()
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator('.sidebar iframe')
  }

  /** An item of the add-on's menu. */
  async chooseThroughline(...path: string[]): Promise<void> {
    await this.choose('Extensions', 'Throughline', ...path)
  }

  box(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }
}

function isOwn(address: string, url: string): boolean {
  return /^(data|blob|about):/.test(address) || new URL(address).origin === new URL(url).origin
}

/** 'B4' is row 3, column 1. */
function placeOf(a1: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}
