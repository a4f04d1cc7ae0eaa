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
  | { readonly kind: 'toast'; readonly title: string; readonly message: string }
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

/** What the person does in an alert or prompt. */
export interface Answer {
  /** 'ok', 'cancel', 'yes', 'no', 'close'; case does not matter. */
  readonly button: string
  /** For prompts. */
  readonly text?: string
}
