import type { Workbench } from '../../workbench/browser/page/workbench'

declare global {
  interface Window {
    /** As workbench/browser/page/main.tsx leaves it for the tests. */
    workbench?: Pick<Workbench, 'grid' | 'session'>
  }
}
