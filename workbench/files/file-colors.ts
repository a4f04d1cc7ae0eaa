import { type CellStyle as FileStyle, resolveThemeColor } from 'hucre/xlsx'

type FileColor = NonNullable<NonNullable<FileStyle['font']>['color']>

export const defaultFont = { name: 'Arial', size: 10 } as const

/** What a style's colours and font are read against. */
export interface StyleContext {
  fontName: string
  fontSize: number
  themeColors: string[]
}

/** '#1a2b3c' -> { rgb: '1A2B3C' }; undefined for anything that is no such colour. */
export function fileColor(color: string | null | undefined): FileColor | undefined {
  return color && /^#[0-9a-f]{6}$/i.test(color) ? { rgb: color.slice(1).toUpperCase() } : undefined
}

/** A file's colour as '#rrggbb'; undefined where it has none or an old palette number. */
export function sheetColor(color: FileColor | undefined, context: StyleContext): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`
  if (color?.theme === undefined || context.themeColors.length === 0) return undefined
  return `#${resolveThemeColor(context.themeColors, color.theme, color.tint).toLowerCase()}`
}
