// biome-ignore-all lint/correctness/noUnusedVariables: Apps Script calls top-level functions by name.
function probe_htmlOutput() {
  const page = HtmlService.createHtmlOutput('<b>x</b>')
  const first = [page.getContent(), page.getTitle()]
  page.setTitle('T').setHeight(300).setWidth(200).setFaviconUrl('https://example.com/x.png')
  page
    .setSandboxMode(HtmlService.SandboxMode.IFRAME)
    .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)
  page
    .append('<i>y</i>')
    .appendUntrusted('<script>alert(1)</script>')
    .addMetaTag('viewport', 'width=device-width')
  const tag = page.getMetaTags()[0]
  return {
    first,
    set: [page.getTitle(), page.getHeight(), page.getWidth(), page.getFaviconUrl()],
    content: page.getContent(),
    meta: [tag.getName(), tag.getContent()],
    blob: [page.getBlob().getContentType(), page.getAs('text/plain').getContentType()],
    template: page.setContent('a').asTemplate().getRawContent(),
    cleared: page.clear().getContent(),
  }
}

function probe_htmlFiles() {
  const list = '<? for (const name of names) { ?><li><?= name ?></li><? } ?>'
  const template = HtmlService.createTemplate(list)
  template.names = ['<A>', 'B & C']
  return {
    page: HtmlService.createHtmlOutputFromFile('services-page').getContent().trim(),
    fromFile: HtmlService.createTemplateFromFile('services-page').evaluate().getContent().trim(),
    list: template.evaluate().getContent(),
    missing: refusal_(() => HtmlService.createTemplateFromFile('nothing')) !== null,
    userAgent: HtmlService.getUserAgent(),
  }
}

function probe_htmlTemplate() {
  const template = HtmlService.createTemplate('Hello <?= name ?>')
  template.name = 'X'
  return {
    raw: template.getRawContent(),
    page: template.evaluate().getContent(),
    code: template.getCode().includes('Hello '),
    comments: template.getCodeWithComments().includes('Hello '),
  }
}

function probe_htmlContexts() {
  const template = HtmlService.createTemplate(
    '<a href="<?= link ?>" title="<?= text ?>"><?= text ?></a><script>var x = <?= text ?>, n = <?= 3 ?></script><?!= text ?>',
  )
  template.link = 'javascript:alert(1)'
  template.text = '"</b>\''
  return template.evaluate().getContent()
}

function probe_htmlMetaTags() {
  const add = (name) => refusal_(() => HtmlService.createHtmlOutput('').addMetaTag(name, 'x'))
  return [
    'apple-mobile-web-app-capable',
    'google-site-verification',
    'mobile-web-app-capable',
    'viewport',
    'theme-color',
  ].map(add)
}
