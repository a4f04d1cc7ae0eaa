// Runs in the frame of a sidebar or dialog before the script's own page: google.script.run and google.script.host
// (https://developers.google.com/apps-script/guides/html/reference/run, .../host) over messages to the window around it
// (FrameMessage and FrameAnswer in protocol.ts). Served as it stands, so that no build tool adds anything to it.
;(() => {
  const mostAtOnce = 10
  const open = new Map()
  const queue = []
  let lastId = 0
  const tell = (message) => parent.postMessage(message, '*')

  function isPlain(value) {
    const prototype = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }

  function refuse() {
    // The wording is a guess.
    throw new Error('Failed due to illegal value in property: it cannot be sent to the server')
  }

  /** A value as it can be sent; what cannot throws at the call, as on Google. */
  function carried(value, above) {
    if (value === undefined || value === null) return null
    if (['string', 'number', 'boolean'].includes(typeof value)) return value
    if (typeof value !== 'object' || above.includes(value)) return refuse()
    return carriedObject(value, [...above, value])
  }

  function carriedObject(value, above) {
    if (value instanceof HTMLFormElement && above.length === 1) return fieldsOf(value)
    if (Array.isArray(value)) return Array.from(value, (one) => carried(one, above))
    if (!isPlain(value)) return refuse()
    const entries = Object.entries(value).filter(([, one]) => one !== undefined)
    return Object.fromEntries(entries.map(([key, one]) => [key, carried(one, above)]))
  }

  /** A form is sent as the values of its fields by name. */
  function fieldsOf(form) {
    const data = new FormData(form)
    const textsOf = (name) => {
      const texts = data.getAll(name).map(String)
      return texts.length === 1 ? texts[0] : texts
    }
    return Object.fromEntries([...data.keys()].map((name) => [name, textsOf(name)]))
  }

  function sendWaiting() {
    while (queue.length > 0 && open.size < mostAtOnce) {
      const { message, handlers } = queue.shift()
      open.set(message.id, handlers)
      tell(message)
    }
  }

  function call(handlers, functionName, args) {
    lastId += 1
    const message = {
      throughline: 'run',
      id: lastId,
      functionName,
      args: args.map((one) => carried(one, [])),
    }
    queue.push({ message, handlers })
    sendWaiting()
  }

  function runner(handlers) {
    const own = {
      withSuccessHandler: (success) => runner({ ...handlers, success }),
      withFailureHandler: (failure) => runner({ ...handlers, failure }),
      withUserObject: (userObject) => runner({ ...handlers, userObject }),
    }
    return new Proxy(own, {
      get: (_own, name) => own[name] ?? ((...args) => call(handlers, String(name), args)),
    })
  }

  function take(answer, handlers) {
    if (answer.throughline === 'result') {
      handlers.success?.(answer.result, handlers.userObject)
      return
    }
    const { name, message } = answer.error
    if (handlers.failure) handlers.failure(Object.assign(new Error(message), { name }), handlers.userObject)
    else console.error(`Uncaught ${name}: ${message}`)
  }

  addEventListener('message', ({ source, data }) => {
    const handlers = source === parent ? open.get(data?.id) : undefined
    if (!handlers || !['result', 'failure'].includes(data.throughline)) return
    open.delete(data.id)
    sendWaiting()
    take(data, handlers)
  })

  globalThis.google = {
    script: {
      run: runner({}),
      host: {
        close: () => tell({ throughline: 'close' }),
        setHeight: (pixels) => tell({ throughline: 'height', pixels }),
        setWidth: (pixels) => tell({ throughline: 'width', pixels }),
        editor: { focus: () => tell({ throughline: 'focus' }) },
        origin: location.origin,
      },
    },
  }
})()
