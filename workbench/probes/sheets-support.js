/** The spreadsheet's first tab, which each probe finds fresh: empty, 1000 x 26, Europe/London, en_US. */
function probeTab_() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]
}

/** What a call throws, as its message; 'nothing' when it does not. */
function thrownBy_(call) {
  try {
    call()
  } catch (error) {
    return error.message
  }
  return 'nothing'
}

function notation_(range) {
  return range === null ? null : range.getA1Notation()
}

function notations_(ranges) {
  return ranges.map((range) => range.getA1Notation())
}

/** An enum value as its key, null as null. */
function key_(value) {
  return value === null ? null : String(value)
}
