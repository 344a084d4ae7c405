/** What is asked of a page: the least size of a target in px. */
export interface Demands {
  target: number
}

/**
 * What is wrong with the page as it is drawn now, each fault in a line. Runs inside the browser, so it
 * knows nothing but its argument and the document.
 */
export function measure({ target }: Demands): string[] {
  const faults: string[] = []
  const CONTROLS =
    'button, a[href], input, textarea, ' +
    ['button', 'link', 'radio', 'checkbox', 'switch', 'option'].map((role) => `[role=${role}]`).join(', ')
  /** Half a pixel of rounding is no fault. */
  const SLACK = 1

  const isApart = (element: Element) => element.closest('.cloud-bar') !== null
  const isSeen = (element: Element) => {
    const { visibility, opacity } = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && visibility !== 'hidden' && opacity !== '0' && !isApart(element)
  }
  for (const page of document.querySelectorAll('.taro_page')) page.scrollTop = 0

  // A sheet that asks something is all there is while it is open.
  const sheet = [...document.body.querySelectorAll('[role=dialog]')].find(isSeen) ?? document.body
  const all = [...sheet.querySelectorAll('*')].filter(isSeen)
  const nameOf = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.localName} “${words.trim().slice(0, 24)}”`
  }
  const ancestors = (element: Element): Element[] =>
    element.parentElement ? [element.parentElement, ...ancestors(element.parentElement)] : []
  const isFixed = (element: Element) =>
    [element, ...ancestors(element)].some((one) => getComputedStyle(one).position === 'fixed')
  const clips = (element: Element, axis: 'overflowX' | 'overflowY') =>
    ['hidden', 'clip'].includes(getComputedStyle(element)[axis])

  interface Words {
    text: string
    parent: Element
    boxes: DOMRect[]
  }
  const texts: Words[] = []
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.textContent?.trim() || !isSeen(parent)) continue
    if (parent.closest('script, style, [aria-hidden="true"]')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    texts.push({ text: node.textContent.trim(), parent, boxes })
  }

  // WeChat's audit takes fewer than a thousand.
  const MOST_NODES = 1000
  for (const page of document.querySelectorAll('.taro_page')) {
    const nodes = page.querySelectorAll('*').length
    if (isSeen(page) && nodes >= MOST_NODES) faults.push(`the page has ${nodes} nodes`)
  }

  // Wider than the screen.
  for (const element of all) {
    const { left, right } = element.getBoundingClientRect()
    const hidden = ancestors(element).some(
      (one) => one.scrollWidth <= one.clientWidth && clips(one, 'overflowX'),
    )
    if ((right > innerWidth + SLACK || left < -SLACK) && !hidden)
      faults.push(`sticks out: ${nameOf(element)}`)
  }
  if (document.documentElement.scrollWidth > innerWidth + SLACK) faults.push('the document scrolls sideways')

  // Cut off by what it is in; what a scroller hides can be scrolled to.
  const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)
  for (const { text, parent, boxes } of texts) {
    const around = [parent, ...ancestors(parent)]
    const reach = around.findIndex(scrolls)
    const cut = around.some((frame, at) => {
      if (frame === document.body || frame === document.documentElement) return false
      const edge = frame.getBoundingClientRect()
      const low = reach === -1 || at < reach
      return boxes.some(
        (box) =>
          (clips(frame, 'overflowX') && (box.right > edge.right + SLACK || box.left < edge.left - SLACK)) ||
          (clips(frame, 'overflowY') && low && box.bottom > edge.bottom + box.height / 4),
      )
    })
    if (cut) faults.push(`cut off: “${text.slice(0, 24)}”`)
  }
  const pen = document.createElement('canvas').getContext('2d')
  for (const field of all.filter(
    (element): element is HTMLInputElement => element instanceof HTMLInputElement,
  )) {
    const style = getComputedStyle(field)
    if (pen) pen.font = `${style.fontSize} ${style.fontFamily}`
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    if ((pen?.measureText(field.value || field.placeholder).width ?? 0) > room + SLACK)
      faults.push(`cut off: “${field.value || field.placeholder}”`)
  }

  // One over the other. Lines of text may touch; their letters may not.
  const lines = texts.flatMap(({ text, parent, boxes }, index) =>
    boxes.map((box) => {
      const scroller = ancestors(parent).find(scrolls)?.getBoundingClientRect()
      return {
        text,
        index,
        fixed: isFixed(parent),
        left: box.left,
        right: box.right,
        top: Math.max(box.top + box.height * 0.2, scroller?.top ?? 0),
        bottom: Math.min(box.bottom - box.height * 0.2, scroller?.bottom ?? Number.POSITIVE_INFINITY),
      }
    }),
  )
  lines.forEach((one, at) => {
    for (const other of lines.slice(at + 1)) {
      if (one.index === other.index || one.fixed !== other.fixed) continue
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (wide > SLACK && high > SLACK)
        faults.push(`overlap: “${one.text.slice(0, 16)}” and “${other.text.slice(0, 16)}”`)
    }
  })

  // Too small for a finger, without a name, or not told to a screen reader at all.
  for (const element of all.filter((one) => one.matches(CONTROLS))) {
    const host = element.matches('input, textarea') ? (element.parentElement ?? element) : element
    const { width, height } = host.getBoundingClientRect()
    if (Math.min(width, height) < target - SLACK / 2)
      faults.push(`${Math.round(width)}×${Math.round(height)} is too small: ${nameOf(element)}`)
    if (!(element.getAttribute('aria-label') ?? element.textContent)?.trim())
      faults.push(`has no name: ${element.outerHTML.slice(0, 90)}`)
  }
  for (const element of all) {
    const events = (element as Element & { __events?: Record<string, unknown> }).__events
    if (events?.click && !element.matches(`${CONTROLS}, [aria-hidden="true"]`))
      faults.push(`takes taps but has no role: ${nameOf(element)}`)
  }
  return [...new Set(faults)]
}

/** What a bar at the edge covers although the page is scrolled to its end. Runs inside the browser. */
export function covered(): string[] {
  const isHidden = (element: Element) => element.getClientRects().length === 0
  if ([...document.querySelectorAll('[role=dialog]')].some((sheet) => !isHidden(sheet))) return []
  for (const element of document.querySelectorAll('.taro_page'))
    if (!isHidden(element)) element.scrollTop = element.scrollHeight
  const fixed = [...document.querySelectorAll('.taro_page *')].filter(
    (element) => getComputedStyle(element).position === 'fixed' && !isHidden(element),
  )
  const boxes = fixed.map((element) => element.getBoundingClientRect())
  return [...document.querySelectorAll('.taro_page [class*=___]')]
    .filter((element) => {
      if (isHidden(element) || fixed.some((bar) => bar.contains(element)) || element.childElementCount > 0)
        return false
      if (!element.textContent?.trim()) return false
      const { top, bottom } = element.getBoundingClientRect()
      return boxes.some((bar) => bottom > bar.top + 1 && top < bar.bottom - 1 && bottom <= innerHeight + 1)
    })
    .map((element) => `covered at the end: “${element.textContent?.trim().slice(0, 24)}”`)
}
