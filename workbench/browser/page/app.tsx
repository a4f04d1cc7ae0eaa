import { AskedBox, QuestionBox } from './boxes'
import { ContextMenu } from './context-menu'
import { FrameDialog } from './frame-dialog'
import { Head } from './head'
import { Panel } from './panel/panel'
import { SidebarFrame } from './sidebar-frame'
import { TabBar } from './tab-bar'
import { Toasts } from './toasts'

/** Everything around the grid: the chrome of Google Sheets, and the workbench's own panel beside it. */
export function App() {
  return (
    <>
      <Head />
      <SidebarFrame />
      <TabBar />
      <Panel />
      <ContextMenu />
      <FrameDialog />
      <AskedBox />
      <QuestionBox />
      <Toasts />
    </>
  )
}
