/**
 * A summary put into words, before it is known whether it is read as HTML or as plain text: both are made from this, so that neither
 * holds more than the other.
 */
export interface Letter {
  /** BCP 47, such as 'en'. */
  readonly language: string
  /** In which its words run. */
  readonly direction: 'ltr' | 'rtl'
  readonly subject: string
  /** What mail programs show beside the subject. */
  readonly preview: string
  readonly title: string
  readonly greeting: string
  /** Set where this is a test. */
  readonly notice: string
  readonly sections: readonly Section[]
  readonly footer: Footer
}

export interface Section {
  readonly heading: string
  readonly lines: readonly Line[]
  /** Under the lines: how many more there are, or what to do. */
  readonly note: string
}

export interface Line {
  readonly text: string
  /** Leads to the row in the sheet; '' for readers who may not be able to open it. */
  readonly href: string
  /** Smaller, below the text. */
  readonly details: readonly string[]
  readonly tone: 'plain' | 'late' | 'good'
  /** 0 to 1: a bar, and the words of it for those who do not see it. */
  readonly bar: { readonly share: number; readonly words: string } | null
}

export interface Footer {
  readonly open: Link | null
  readonly lines: readonly FooterLine[]
}

export interface FooterLine {
  readonly text: string
  readonly link: Link | null
}

interface Link {
  readonly text: string
  readonly href: string
}

/** A line of text with whatever else it has. */
export function line(text: string, more: Partial<Line> = {}): Line {
  return { text, href: '', details: [], tone: 'plain', bar: null, ...more }
}
