/** What a person at the keyboard saw during a run. */
export type UiEvent =
  | {
      readonly kind: 'menu'
      readonly title: string
      readonly addOn: boolean
      readonly items: readonly MenuEntry[]
    }
  | {
      readonly kind: 'alert'
      readonly title: string
      readonly prompt: string
      /** A key of ButtonSet. */
      readonly buttons: string
      /** A key of Button. */
      readonly answer: string
    }
  | {
      readonly kind: 'prompt'
      readonly title: string
      readonly prompt: string
      readonly buttons: string
      readonly answer: string
      readonly text: string
    }
  | {
      readonly kind: 'toast'
      readonly title: string
      readonly message: string
      /** How long it stays; null where the script did not say. */
      readonly seconds: number | null
    }
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | {
      readonly kind: 'dialog'
      readonly title: string
      readonly html: string
      readonly modal: boolean
      readonly width: number | null
      readonly height: number | null
    }

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly items: readonly MenuEntry[] }

/** A question that stops the script until the person at the screen has answered it. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt'
  readonly title: string
  readonly prompt: string
  /** A key of ButtonSet. */
  readonly buttons: string
}

/** A person who looks on while a script runs, instead of reading in its report what they would have seen. */
export interface LiveScreen {
  /** Returns when the person has answered; null when nobody will. */
  ask(dialog: Dialog): Answer | null
  show(event: UiEvent): void
}

/** What the person does in an alert or prompt. */
export interface Answer {
  /** 'ok', 'cancel', 'yes', 'no', 'close'; case does not matter. */
  readonly button: string
  /** For prompts. */
  readonly text?: string
}
