import { Emulated } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import type { Answer, Dialog, MenuEntry } from '../host/ui-events'
import type { HtmlOutput } from './html-output'

const BUTTONS: Record<string, readonly string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
}

/** https://developers.google.com/apps-script/reference/base/ui */
export class Ui extends Emulated {
  readonly apiName = 'Base.Ui'

  constructor(private readonly run: HostRun) {
    super()
  }

  createMenu(caption: string): Menu {
    return new Menu(this.run, { caption, addOn: false })
  }

  /** The menu stands below Extensions, under the script's name. */
  createAddonMenu(): Menu {
    return new Menu(this.run, { caption: 'Extensions', addOn: true })
  }

  alert(...args: [string] | [string, object] | [string, string, object]): object {
    const { title, prompt, buttons } = this.readDialog(args)
    const answer = this.ask({ kind: 'alert', title, prompt, buttons })
    const button = this.buttonKey(answer, buttons)
    this.run.ui.push({ kind: 'alert', title, prompt, buttons, answer: button })
    return this.run.enumValue('Base.Button', button)
  }

  prompt(...args: [string] | [string, object] | [string, string, object]): PromptResponse {
    const { title, prompt, buttons } = this.readDialog(args)
    const answer = this.ask({ kind: 'prompt', title, prompt, buttons })
    const button = this.buttonKey(answer, buttons)
    const text = answer.text ?? ''
    this.run.ui.push({ kind: 'prompt', title, prompt, buttons, answer: button, text })
    return new PromptResponse(this.run.enumValue('Base.Button', button), text)
  }

  showSidebar(page: HtmlOutput): void {
    this.run.show({ kind: 'sidebar', title: page.getTitle(), html: page.getContent() })
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.showDialogOf(page, { title, modal: true })
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.showDialogOf(page, { title, modal: false })
  }

  private showDialogOf(page: HtmlOutput, { title, modal }: { title: string; modal: boolean }): void {
    const { width, height } = page.size
    this.run.show({ kind: 'dialog', title, html: page.getContent(), modal, width, height })
  }

  private readDialog(args: readonly unknown[]): { title: string; prompt: string; buttons: string } {
    const texts = args.filter((arg) => typeof arg === 'string')
    const buttons = this.run.enumKey(args[args.length - 1]) ?? 'OK'
    const [first = '', second] = texts
    return second === undefined
      ? { title: '', prompt: first, buttons }
      : { title: first, prompt: second, buttons }
  }

  /** While a dialog is open the script stands still and holds no lock. */
  private ask(dialog: Dialog): Answer {
    this.releaseLocks()
    return this.run.nextAnswer(dialog)
  }

  /** An answer that the dialog has no button for ends the run: it is the caller's mistake, not Google's answer. */
  private buttonKey(answer: Answer, buttons: string): string {
    const key = answer.button.toUpperCase()
    const allowed = [...(BUTTONS[buttons] ?? []), 'CLOSE']
    if (allowed.includes(key)) return key
    throw this.run.meter.kill(
      `The scripted answer "${answer.button}" is none of ${allowed.join(', ').toLowerCase()}`,
    )
  }

  private releaseLocks(): void {
    this.run.world.locks.releaseAll(this.run.meter)
  }
}

/** https://developers.google.com/apps-script/reference/base/prompt-response */
export class PromptResponse extends Emulated {
  readonly apiName = 'Base.PromptResponse'

  constructor(
    private readonly button: object,
    private readonly text: string,
  ) {
    super()
  }

  getResponseText(): string {
    return this.text
  }

  getSelectedButton(): object {
    return this.button
  }
}

/** https://developers.google.com/apps-script/reference/base/menu */
export class Menu extends Emulated {
  readonly apiName = 'Base.Menu'
  private readonly entries: MenuEntry[] = []

  constructor(
    private readonly run: HostRun,
    private readonly title: { readonly caption: string; readonly addOn: boolean },
  ) {
    super()
  }

  addItem(caption: string, functionName: string): this {
    this.entries.push({ kind: 'item', caption, functionName })
    return this
  }

  addSeparator(): this {
    this.entries.push({ kind: 'separator' })
    return this
  }

  addSubMenu(menu: Menu): this {
    this.entries.push({ kind: 'menu', caption: menu.title.caption, items: menu.entries })
    return this
  }

  addToUi(): void {
    const { caption, addOn } = this.title
    this.run.show({ kind: 'menu', title: caption, addOn, items: [...this.entries] })
  }
}
