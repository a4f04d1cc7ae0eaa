import type { MenuItem } from './menu-list'

/** Items that are in Google Sheets and not in the workbench. */
export function off(...labels: string[]): MenuItem[] {
  return labels.map((label) => ({ label }))
}
