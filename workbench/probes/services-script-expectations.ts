import type { Probe } from './probe'

export const SCRIPT_EXPECTATIONS: readonly Probe[] = [
  {
    probe: 'probe_clockTrigger',
    expect: {
      handler: 'probe_uuid',
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: null,
      id: 'string',
      count: 1,
      ofDocument: 1,
      left: 0,
    },
    source: 'https://developers.google.com/apps-script/reference/script/trigger',
    covers: [
      'ScriptApp.newTrigger',
      'ScriptApp.TriggerBuilder.timeBased',
      'ScriptApp.ClockTriggerBuilder.everyHours',
      'ScriptApp.ClockTriggerBuilder.create',
      'ScriptApp.Trigger.getHandlerFunction',
      'ScriptApp.Trigger.getEventType',
      'ScriptApp.Trigger.getTriggerSource',
      'ScriptApp.Trigger.getTriggerSourceId',
      'ScriptApp.Trigger.getUniqueId',
      'ScriptApp.getProjectTriggers',
      'ScriptApp.getUserTriggers',
      'ScriptApp.deleteTrigger',
    ],
  },
  {
    probe: 'probe_clockSchedules',
    expect: ['CLOCK', 'CLOCK', 'CLOCK', 'CLOCK', 'CLOCK', 'CLOCK', 'CLOCK'],
    source: 'https://developers.google.com/apps-script/reference/script/clock-trigger-builder',
    covers: [
      'ScriptApp.ClockTriggerBuilder.everyMinutes',
      'ScriptApp.ClockTriggerBuilder.everyDays',
      'ScriptApp.ClockTriggerBuilder.atHour',
      'ScriptApp.ClockTriggerBuilder.nearMinute',
      'ScriptApp.ClockTriggerBuilder.inTimezone',
      'ScriptApp.ClockTriggerBuilder.everyWeeks',
      'ScriptApp.ClockTriggerBuilder.onWeekDay',
      'ScriptApp.ClockTriggerBuilder.onMonthDay',
      'ScriptApp.ClockTriggerBuilder.after',
      'ScriptApp.ClockTriggerBuilder.at',
      'ScriptApp.ClockTriggerBuilder.atDate',
    ],
  },
  {
    probe: 'probe_clockRefusals',
    expect: [
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      'Exception: The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.',
    ],
    source:
      'https://developers.google.com/apps-script/reference/script/clock-trigger-builder#everyMinutes(Integer) for the minutes; *guess* for the hours and the wording',
    covers: ['ScriptApp.ClockTriggerBuilder.everyMinutes', 'ScriptApp.ClockTriggerBuilder.everyHours'],
  },
  {
    probe: 'probe_triggerLimit',
    expect:
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    source:
      'https://developers.google.com/apps-script/guides/services/quotas for the 20; *guess* for the wording',
    covers: ['ScriptApp.ClockTriggerBuilder.create'],
  },
  {
    probe: 'probe_editTriggers',
    expect: [
      'ON_OPEN SPREADSHEETS',
      'ON_EDIT SPREADSHEETS',
      'ON_CHANGE SPREADSHEETS',
      'ON_FORM_SUBMIT SPREADSHEETS',
    ],
    source: 'https://developers.google.com/apps-script/reference/script/spreadsheet-trigger-builder',
    covers: [
      'ScriptApp.TriggerBuilder.forSpreadsheet',
      'ScriptApp.SpreadsheetTriggerBuilder.create',
      'ScriptApp.SpreadsheetTriggerBuilder.onOpen',
      'ScriptApp.SpreadsheetTriggerBuilder.onEdit',
      'ScriptApp.SpreadsheetTriggerBuilder.onChange',
      'ScriptApp.SpreadsheetTriggerBuilder.onFormSubmit',
    ],
  },
  {
    probe: 'probe_authorization',
    expect: { status: true, url: null, source: 'NONE', id: 'string' },
    source: 'sheets-behaviours 330; https://developers.google.com/apps-script/reference/script/script-app',
    covers: [
      'ScriptApp.getAuthorizationInfo',
      'ScriptApp.requireScopes',
      'ScriptApp.requireAllScopes',
      'ScriptApp.getInstallationSource',
      'ScriptApp.getScriptId',
      'ScriptApp.AuthorizationInfo.getAuthorizationStatus',
      'ScriptApp.AuthorizationInfo.getAuthorizationUrl',
    ],
  },
  {
    probe: 'probe_scopeMissing',
    expect:
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    source:
      'https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app#openById(String); wording as reported from live',
    covers: [],
  },
  {
    probe: 'probe_session',
    expect: { same: true, zone: 'America/New_York', locale: true, key: true },
    source: 'sheets-behaviours 326-329',
    covers: [
      'Session.getActiveUser',
      'Session.getEffectiveUser',
      'Session.getScriptTimeZone',
      'Session.getActiveUserLocale',
      'Session.getTemporaryActiveUserKey',
      'User.getEmail',
    ],
  },
  {
    probe: 'probe_enums',
    expect: {
      same: true,
      text: ['MONDAY', 'MONDAY', '"MONDAY"'],
      order: [1, 1],
      isItsFirst: true,
      siblings: true,
      unknown: 'undefined',
    },
    source: 'sheets-behaviours 11-16',
    covers: [],
  },
  {
    probe: 'probe_realm',
    expect: {
      array: true,
      date: true,
      error: [true, 'Exception', 'Invalid email: nobody'],
      absent: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
      unknownMethod: 'TypeError: MailApp.sendEmails is not a function',
    },
    source:
      'https://developers.google.com/apps-script/guides/v8-runtime; https://justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg',
    covers: [],
  },
]
