import { Color, hexOf } from './color'
import * as patches from './format-patches'
import { RangeStyles } from './range-styles'

/** Fonts and colours of a range. Single getters answer for the top-left cell. */
export abstract class RangeFonts extends RangeStyles {
  getBackground(): string {
    return this.style((style) => style.background ?? '#ffffff')
  }

  getBackgrounds(): string[][] {
    return this.styles((style) => style.background ?? '#ffffff')
  }

  getBackgroundObject(): Color {
    return this.style((style) => new Color(this.context, style.background ?? '#ffffff'))
  }

  getBackgroundObjects(): Color[][] {
    return this.styles((style) => new Color(this.context, style.background ?? '#ffffff'))
  }

  setBackground(color: string | null): this {
    return this.restyle(patches.backgroundPatch(color))
  }

  setBackgrounds(colors: (string | null)[][]): this {
    return this.restyleEach(colors, patches.backgroundPatch)
  }

  setBackgroundObject(color: Color | null): this {
    return this.restyle(patches.backgroundPatch(hexOf(color) ?? null))
  }

  setBackgroundObjects(colors: (Color | null)[][]): this {
    return this.restyleEach(colors, (color) => patches.backgroundPatch(hexOf(color) ?? null))
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')
    return this.restyle(patches.backgroundPatch(`#${hex}`))
  }

  /** Deprecated on Google and still there. */
  getFontColor(): string {
    return this.style((style) => style.color ?? '#000000')
  }

  getFontColors(): string[][] {
    return this.styles((style) => style.color ?? '#000000')
  }

  getFontColorObject(): Color {
    return this.style((style) => new Color(this.context, style.color ?? '#000000'))
  }

  getFontColorObjects(): Color[][] {
    return this.styles((style) => new Color(this.context, style.color ?? '#000000'))
  }

  setFontColor(color: string | null): this {
    return this.restyle(patches.fontColorPatch(color))
  }

  setFontColors(colors: (string | null)[][]): this {
    return this.restyleEach(colors, patches.fontColorPatch)
  }

  setFontColorObject(color: Color | null): this {
    return this.restyle(patches.fontColorPatch(hexOf(color) ?? null))
  }

  setFontColorObjects(colors: (Color | null)[][]): this {
    return this.restyleEach(colors, (color) => patches.fontColorPatch(hexOf(color) ?? null))
  }

  getFontFamily(): string {
    return this.style((style) => style.fontFamily ?? 'Arial')
  }

  getFontFamilies(): string[][] {
    return this.styles((style) => style.fontFamily ?? 'Arial')
  }

  setFontFamily(family: string | null): this {
    return this.restyle(patches.familyPatch(family))
  }

  setFontFamilies(families: (string | null)[][]): this {
    return this.restyleEach(families, patches.familyPatch)
  }

  getFontSize(): number {
    return this.style((style) => style.fontSize ?? 10)
  }

  getFontSizes(): number[][] {
    return this.styles((style) => style.fontSize ?? 10)
  }

  setFontSize(size: number): this {
    return this.restyle(patches.sizePatch(size))
  }

  setFontSizes(sizes: number[][]): this {
    return this.restyleEach(sizes, patches.sizePatch)
  }

  getFontWeight(): string {
    return this.style((style) => (style.bold ? 'bold' : 'normal'))
  }

  getFontWeights(): string[][] {
    return this.styles((style) => (style.bold ? 'bold' : 'normal'))
  }

  setFontWeight(weight: string | null): this {
    return this.restyle(patches.weightPatch(weight))
  }

  setFontWeights(weights: (string | null)[][]): this {
    return this.restyleEach(weights, patches.weightPatch)
  }

  getFontStyle(): string {
    return this.style((style) => (style.italic ? 'italic' : 'normal'))
  }

  getFontStyles(): string[][] {
    return this.styles((style) => (style.italic ? 'italic' : 'normal'))
  }

  setFontStyle(fontStyle: string | null): this {
    return this.restyle(patches.slantPatch(fontStyle))
  }

  setFontStyles(fontStyles: (string | null)[][]): this {
    return this.restyleEach(fontStyles, patches.slantPatch)
  }

  getFontLine(): string {
    return this.style(patches.lineOf)
  }

  getFontLines(): string[][] {
    return this.styles(patches.lineOf)
  }

  setFontLine(line: string | null): this {
    return this.restyle(patches.linePatch(line))
  }

  setFontLines(lines: (string | null)[][]): this {
    return this.restyleEach(lines, patches.linePatch)
  }
}
