import type { UiEvent } from '../host/ui-events'
import type { Frames } from './frame/frames'
import type { UiRequest, WindowPlace } from './protocol'
import type { Windows } from './windows'

/** A toast that names no time (https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toastmsg). */
const toastSeconds = 5
/** A dialog that names no size; no reference gives one (*guess*). */
const dialogSize = { width: 600, height: 400 }

type Shown = UiEvent | { kind: 'error'; text: string } | { kind: 'select'; place: WindowPlace }

/** Puts before a person what a script shows them. */
export function showToPerson(
  { windows, frames }: { windows: Windows; frames: Frames },
  to: string,
  event: Shown,
): void {
  const request = requestOf(frames, to, event)
  if (request !== null) windows.send({ type: 'ui', to, event: request }, to)
}

/** Null for what is shown in another way: alerts and prompts by being asked, menus by themselves. */
function requestOf(frames: Frames, to: string, event: Shown): UiRequest | null {
  switch (event.kind) {
    case 'toast':
      return {
        kind: 'toast',
        title: event.title,
        text: event.message,
        seconds: event.seconds ?? toastSeconds,
      }
    case 'error':
      return { kind: 'error', text: event.text }
    case 'select':
      return { kind: 'select', sheetId: event.place.sheetId, areas: event.place.areas }
    case 'sidebar':
      return { kind: 'sidebar', title: event.title, ...frames.add(to, event.html) }
    case 'dialog': {
      const { title, modal, html } = event
      const size = {
        width: event.width ?? dialogSize.width,
        height: event.height ?? dialogSize.height,
      }
      return { kind: 'dialog', title, modal, ...size, ...frames.add(to, html) }
    }
    default:
      return null
  }
}
