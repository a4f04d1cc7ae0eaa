import type { Area, BandingSnapshot } from '../snapshot'
import { type Book, nextId, type Tab } from '../store/book'

/** Header, first, second, footer (sheets-behaviours 244-246: as seen on live; Google may change them). */
const themes: Record<string, [string, string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
}

export interface BandingWish {
  area: Area
  direction: 'ROWS' | 'COLUMNS'
  name: string
  header: boolean
  footer: boolean
}

export function addBanding(book: Book, tab: Tab, wish: BandingWish): BandingSnapshot {
  const [header, first, second, footer] = themes[wish.name] ?? ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede']
  const banding: BandingSnapshot = {
    id: nextId(book),
    area: wish.area,
    direction: wish.direction,
    header: wish.header ? header : null,
    first,
    second,
    footer: wish.footer ? footer : null,
  }
  tab.bandings.push(banding)
  return banding
}
