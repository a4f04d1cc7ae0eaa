import type { CellStyle } from '../snapshot'
import { generalFormat } from '../store/number-format'
import { setBorders } from './borders'
import { enumKey, spreadsheetEnum } from './context'
import * as patches from './format-patches'
import { RangeFonts } from './range-fonts'
import { TextRotation } from './text-rotation'

/** Number formats, alignment, wrapping, direction and borders of a range. */
export abstract class RangeLayout extends RangeFonts {
  getNumberFormat(): string {
    return this.style((style) => style.numberFormat ?? generalFormat)
  }

  getNumberFormats(): string[][] {
    return this.styles((style) => style.numberFormat ?? generalFormat)
  }

  setNumberFormat(format: string): this {
    return this.restyle(patches.numberFormatPatch(format))
  }

  setNumberFormats(formats: string[][]): this {
    return this.restyleEach(formats, patches.numberFormatPatch)
  }

  getHorizontalAlignment(): string {
    return this.style((style) => style.horizontal ?? 'general')
  }

  getHorizontalAlignments(): string[][] {
    return this.styles((style) => style.horizontal ?? 'general')
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.restyle(patches.horizontalPatch(alignment))
  }

  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.restyleEach(alignments, patches.horizontalPatch)
  }

  getVerticalAlignment(): string {
    return this.style((style) => style.vertical ?? 'bottom')
  }

  getVerticalAlignments(): string[][] {
    return this.styles((style) => style.vertical ?? 'bottom')
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.restyle(patches.verticalPatch(alignment))
  }

  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.restyleEach(alignments, patches.verticalPatch)
  }

  getWrap(): boolean {
    return this.style(patches.isWrapped)
  }

  getWraps(): boolean[][] {
    return this.styles(patches.isWrapped)
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.restyle(patches.wrapPatch(isWrapEnabled ? 'WRAP' : 'OVERFLOW'))
  }

  setWraps(wraps: boolean[][]): this {
    return this.restyleEach(wraps, (wrap) => patches.wrapPatch(wrap ? 'WRAP' : 'OVERFLOW'))
  }

  getWrapStrategy(): object {
    return this.style((style) => this.wrapEnum(style))
  }

  getWrapStrategies(): object[][] {
    return this.styles((style) => this.wrapEnum(style))
  }

  private wrapEnum(style: CellStyle): object {
    return spreadsheetEnum(this.context, 'WrapStrategy', style.wrap ?? 'OVERFLOW')
  }

  setWrapStrategy(strategy: object): this {
    return this.restyle(patches.wrapPatch(enumKey(this.context, strategy)))
  }

  setWrapStrategies(strategies: object[][]): this {
    return this.restyleEach(strategies, (one) => patches.wrapPatch(enumKey(this.context, one)))
  }

  getTextDirection(): object | null {
    return this.style((style) => this.directionEnum(style))
  }

  getTextDirections(): (object | null)[][] {
    return this.styles((style) => this.directionEnum(style))
  }

  private directionEnum(style: CellStyle): object | null {
    return style.direction ? spreadsheetEnum(this.context, 'TextDirection', style.direction) : null
  }

  private directionPatch(direction: object | null): CellStyle {
    if (direction === null) return { direction: undefined }
    const rightToLeft = enumKey(this.context, direction) === 'RIGHT_TO_LEFT'
    return { direction: rightToLeft ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT' }
  }

  setTextDirection(direction: object | null): this {
    return this.restyle(this.directionPatch(direction))
  }

  setTextDirections(directions: (object | null)[][]): this {
    return this.restyleEach(directions, (direction) => this.directionPatch(direction))
  }

  getTextRotation(): TextRotation {
    return this.style((style) => new TextRotation(style.rotation ?? 0, style.verticalText ?? false))
  }

  getTextRotations(): TextRotation[][] {
    return this.styles((style) => new TextRotation(style.rotation ?? 0, style.verticalText ?? false))
  }

  setTextRotation(degrees: number): this {
    return this.restyle(patches.rotationPatch(degrees))
  }

  setVerticalText(isVertical: boolean): this {
    return this.restyle({ verticalText: isVertical || undefined, rotation: undefined })
  }

  /** Links are shown either way here; nothing reads the setting back (sheets-behaviours 175). */
  setShowHyperlink(_showHyperlink: boolean): this {
    this.writable()
    return this
  }

  /** top, left, bottom, right, vertical, horizontal, and then colour and style; null leaves a side as it was. */
  setBorder(...sides: (boolean | string | object | null)[]): this {
    const [color, style] = [sides[6], sides[7]]
    const line = {
      color: typeof color === 'string' ? color : null,
      style: style ? enumKey(this.context, style) : 'SOLID',
    }
    setBorders(this.tab, this.writable(), { sides: sides.slice(0, 6), line })
    return this
  }
}
