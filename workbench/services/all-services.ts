import type { Emulated } from '../host/emulated'
import type { HostRun } from '../host/host-run'
import { CacheService } from './cache'
import { HtmlService } from './html-service'
import { LockService } from './lock'
import { Console, Logger } from './logger'
import { MailApp } from './mail-app'
import { MimeType } from './mime-type'
import { PropertiesService } from './properties'
import { ScriptApp } from './script-app'
import { Session } from './session'
import { Utilities } from './utilities'

/** The services beside the spreadsheet by their global names. */
export function createServices(run: HostRun): Map<string, Emulated> {
  return new Map<string, Emulated>([
    ['CacheService', new CacheService(run)],
    ['HtmlService', new HtmlService(run)],
    ['LockService', new LockService(run)],
    ['Logger', new Logger(run)],
    ['MailApp', new MailApp(run)],
    ['MimeType', new MimeType()],
    ['PropertiesService', new PropertiesService(run)],
    ['ScriptApp', new ScriptApp(run)],
    ['Session', new Session(run)],
    ['Utilities', new Utilities(run)],
    ['console', new Console(run)],
  ])
}
