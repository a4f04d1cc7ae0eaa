import { Blob } from './blob'
import { Cache, CacheService } from './cache'
import { ClockTriggerBuilder } from './clock-trigger-builder'
import { HtmlOutput, HtmlOutputMetaTag } from './html-output'
import { HtmlService } from './html-service'
import { HtmlTemplate } from './html-template'
import { Lock, LockService } from './lock'
import { Console, Logger } from './logger'
import { MailApp } from './mail-app'
import { Properties, PropertiesService } from './properties'
import { AuthorizationInfo, ScriptApp } from './script-app'
import { Session, User } from './session'
import { Trigger } from './trigger'
import { SpreadsheetTriggerBuilder, TriggerBuilder } from './trigger-builder'
import { Menu, PromptResponse, Ui } from './ui'
import { Utilities } from './utilities'

/** Every class of Apps Script that is emulated here, beside the spreadsheet's. */
export const emulatedClasses: Readonly<Record<string, { readonly prototype: object }>> = {
  'Base.Blob': Blob,
  'Base.Logger': Logger,
  'Base.Menu': Menu,
  'Base.PromptResponse': PromptResponse,
  'Base.Session': Session,
  'Base.Ui': Ui,
  'Base.User': User,
  'Cache.Cache': Cache,
  'Cache.CacheService': CacheService,
  Console: Console,
  'HTML.HtmlOutput': HtmlOutput,
  'HTML.HtmlOutputMetaTag': HtmlOutputMetaTag,
  'HTML.HtmlService': HtmlService,
  'HTML.HtmlTemplate': HtmlTemplate,
  'Lock.Lock': Lock,
  'Lock.LockService': LockService,
  'Mail.MailApp': MailApp,
  'Properties.Properties': Properties,
  'Properties.PropertiesService': PropertiesService,
  'Script.AuthorizationInfo': AuthorizationInfo,
  'Script.ClockTriggerBuilder': ClockTriggerBuilder,
  'Script.ScriptApp': ScriptApp,
  'Script.SpreadsheetTriggerBuilder': SpreadsheetTriggerBuilder,
  'Script.Trigger': Trigger,
  'Script.TriggerBuilder': TriggerBuilder,
  'Utilities.Utilities': Utilities,
}
