import type { CellStyle } from '../../sheets/snapshot'
import { formatSelection, mergeSelection, styleOfActive, toggleStyle } from './formats'
import type { MenuItem } from './menu-list'
import { off } from './menu-off'
import type { Workbench } from './workbench'

export function formatMenu(workbench: Workbench): MenuItem[] {
  const { act, grid } = workbench
  const { sheetId, areas } = grid.selection()
  return [
    { label: 'Number', items: numberItems(workbench) },
    { label: 'Text', items: textItems(workbench) },
    { label: 'Alignment', items: alignmentItems(workbench) },
    { label: 'Wrapping', items: wrapItems(workbench) },
    ...off('Rotation', 'Font size'),
    {
      label: 'Merge cells',
      items: [
        { label: 'Merge all', run: () => mergeSelection(workbench, true) },
        { label: 'Unmerge', run: () => mergeSelection(workbench, false) },
      ],
    },
    ...off('Conditional formatting', 'Alternating colors'),
    {
      label: 'Clear formatting',
      shortcut: 'Ctrl+\\',
      separatorBefore: true,
      run: () => act({ kind: 'clear', sheetId, areas, what: 'formats' }),
    },
  ]
}

/** Name, pattern and example of Sheets' own number formats. */
const numberFormats = [
  ['Automatic', 'General', ''],
  ['Plain text', '@', ''],
  ['Number', '#,##0.00', '1,000.12'],
  ['Percent', '0.00%', '10.12%'],
  ['Currency', '"$"#,##0.00', '$1,000.12'],
  ['Date', 'M/d/yyyy', '9/26/2008'],
  ['Time', 'h:mm:ss am/pm', '3:59:00 PM'],
  ['Date time', 'M/d/yyyy H:mm:ss', '9/26/2008 15:59:00'],
] as const

export function numberItems(workbench: Workbench): MenuItem[] {
  const known = styleOfActive(workbench).numberFormat ?? 'General'
  return numberFormats.map(([label, numberFormat, shortcut], index) => ({
    label,
    shortcut,
    checked: known === numberFormat,
    separatorBefore: index === 2 || index === 5,
    run: () => formatSelection(workbench, { numberFormat }),
  }))
}

function textItems(workbench: Workbench): MenuItem[] {
  const item = (label: string, key: 'bold' | 'italic' | 'underline' | 'strikethrough', shortcut: string) => ({
    label,
    shortcut,
    checked: styleOfActive(workbench)[key] === true,
    run: () => toggleStyle(workbench, key),
  })
  return [
    item('Bold', 'bold', 'Ctrl+B'),
    item('Italic', 'italic', 'Ctrl+I'),
    item('Underline', 'underline', 'Ctrl+U'),
    item('Strikethrough', 'strikethrough', 'Alt+Shift+5'),
  ]
}

function choices<K extends 'horizontal' | 'vertical' | 'wrap'>(
  workbench: Workbench,
  key: K,
  labels: readonly (readonly [string, NonNullable<CellStyle[K]>])[],
): MenuItem[] {
  return labels.map(([label, value]) => ({
    label,
    checked: styleOfActive(workbench)[key] === value,
    run: () => formatSelection(workbench, { [key]: value }),
  }))
}

export function alignmentItems(workbench: Workbench): MenuItem[] {
  const across = choices(workbench, 'horizontal', [
    ['Left', 'left'],
    ['Centre', 'center'],
    ['Right', 'right'],
  ])
  const upright = choices(workbench, 'vertical', [
    ['Top', 'top'],
    ['Middle', 'middle'],
    ['Bottom', 'bottom'],
  ])
  return [...across, ...upright.map((item, index) => ({ ...item, separatorBefore: index === 0 }))]
}

export function wrapItems(workbench: Workbench): MenuItem[] {
  return choices(workbench, 'wrap', [
    ['Overflow', 'OVERFLOW'],
    ['Wrap', 'WRAP'],
    ['Clip', 'CLIP'],
  ])
}
