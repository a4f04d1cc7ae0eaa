// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
function probe_clockTrigger() {
  const trigger = ScriptApp.newTrigger('probe_uuid').timeBased().everyHours(1).create()
  const seen = {
    handler: trigger.getHandlerFunction(),
    event: String(trigger.getEventType()),
    source: String(trigger.getTriggerSource()),
    sourceId: trigger.getTriggerSourceId(),
    id: typeof trigger.getUniqueId(),
    count: ScriptApp.getProjectTriggers().length,
    ofDocument: ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).length,
  }
  ScriptApp.deleteTrigger(trigger)
  return Object.assign(seen, { left: ScriptApp.getProjectTriggers().length })
}

function probe_clockSchedules() {
  const clock = () => ScriptApp.newTrigger('probe_uuid').timeBased()
  clock().everyMinutes(5).create()
  clock().everyDays(1).atHour(9).nearMinute(30).inTimezone('America/Chicago').create()
  clock().everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(6).create()
  clock().onMonthDay(1).create()
  clock().after(60000).create()
  clock()
    .at(new Date(Date.now() + 60000))
    .create()
  clock().atDate(2030, 1, 1).create()
  return ScriptApp.getProjectTriggers().map((trigger) => String(trigger.getEventType()))
}

function probe_clockRefusals() {
  const clock = () => ScriptApp.newTrigger('probe_uuid').timeBased()
  return [refusal_(() => clock().everyMinutes(7)), refusal_(() => clock().everyHours(5))]
}

function probe_triggerLimit() {
  for (let index = 0; index < 20; index++)
    ScriptApp.newTrigger('probe_uuid').timeBased().everyHours(1).create()
  return refusal_(() => ScriptApp.newTrigger('probe_uuid').timeBased().everyHours(1).create())
}

function probe_editTriggers() {
  const builder = () =>
    ScriptApp.newTrigger('probe_uuid').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
  return ['onOpen', 'onEdit', 'onChange', 'onFormSubmit'].map((event) => {
    const trigger = builder()[event]().create()
    return [String(trigger.getEventType()), String(trigger.getTriggerSource())].join(' ')
  })
}

function probe_authorization() {
  const { FULL } = ScriptApp.AuthMode
  const info = ScriptApp.getAuthorizationInfo(FULL)
  ScriptApp.requireScopes(FULL, ['https://www.googleapis.com/auth/script.send_mail'])
  ScriptApp.requireAllScopes(FULL)
  return {
    status: info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    url: info.getAuthorizationUrl(),
    source: String(ScriptApp.getInstallationSource()),
    id: typeof ScriptApp.getScriptId(),
  }
}

function probe_scopeMissing() {
  return refusal_(() => SpreadsheetApp.openById('x'))
}

function probe_session() {
  const user = Session.getActiveUser()
  return {
    same: user.getEmail() === String(user) && user.getEmail() === Session.getEffectiveUser().getEmail(),
    zone: Session.getScriptTimeZone(),
    locale: Session.getActiveUserLocale().length > 0,
    key: Session.getTemporaryActiveUserKey().length > 0,
  }
}

function probe_enums() {
  const { WeekDay } = ScriptApp
  return {
    same: WeekDay.MONDAY === ScriptApp.WeekDay.MONDAY,
    text: [String(WeekDay.MONDAY), WeekDay.MONDAY.name(), JSON.stringify(WeekDay.MONDAY)],
    order: [WeekDay.MONDAY.ordinal(), WeekDay.MONDAY.compareTo(WeekDay.SUNDAY)],
    isItsFirst: WeekDay === WeekDay.SUNDAY,
    siblings: WeekDay.MONDAY.FRIDAY === WeekDay.FRIDAY,
    unknown: typeof WeekDay.NODAY,
  }
}

function probe_realm() {
  const keys = PropertiesService.getScriptProperties().setProperty('a', '1').getKeys()
  const date = Utilities.parseDate('2026', 'GMT', 'yyyy')
  let error
  try {
    MailApp.sendEmail('nobody', 's', 't')
  } catch (thrown) {
    error = thrown
  }
  return {
    array: keys.constructor === Array,
    date: date instanceof Date,
    error: [error instanceof Error, error.name, error.message],
    absent: [
      typeof setTimeout,
      typeof fetch,
      typeof process,
      typeof require,
      typeof URL,
      typeof structuredClone,
    ],
    unknownMethod: refusal_(() => MailApp.sendEmails()),
  }
}
