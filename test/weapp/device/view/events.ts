import type { Element, ShadowedEvent } from 'glass-easel'

type WxEvent = ShadowedEvent<unknown>

/** Sends what happens to the logic layer, in the shape WeChat gives events. */
export function handlerOf(handler: string, component?: string) {
  return (event: WxEvent): void => {
    const original = event.getOriginalEvent()
    const own = original instanceof CustomEvent
    const { type } = event
    // Events of built-in components do not bubble in WeChat; `input` of the browser's own field is not theirs.
    if (own && event.target !== event.currentTarget) return
    if (type === 'input' && !own) return
    window.__tell({
      type: 'event',
      page: Number(window.name),
      event: {
        component,
        handler,
        event: {
          type,
          timeStamp: Math.round(performance.now()),
          target: targetOf(event.target),
          currentTarget: targetOf(event.currentTarget),
          mark: {},
          detail: detailOf(event, own ? original : undefined),
          ...touchesOf(original),
        },
      },
    })
  }
}

function nodeOf(target: Element): HTMLElement | undefined {
  return (target as unknown as { $$?: HTMLElement }).$$
}

/** A disabled button swallows taps; what a button with an open-type does is WeChat's, and unknown here. */
export function mayTap(target: Element): boolean {
  const button = nodeOf(target)?.closest<HTMLElement & { disabled?: boolean }>('taro-button-core')
  const openType = button?.getAttribute('open-type')
  if (openType)
    window.__tell({ type: 'problem', text: `open-type="${openType}" is not known to this device` })
  return !button?.disabled
}

function targetOf(target: Element) {
  const { id, dataset } = target as Element & { dataset: Record<string, unknown> }
  const node = nodeOf(target)
  return {
    id: id || '',
    dataset: { ...dataset },
    offsetLeft: node?.offsetLeft ?? 0,
    offsetTop: node?.offsetTop ?? 0,
  }
}

function detailOf(event: WxEvent, own: CustomEvent | undefined): unknown {
  if (own) return plain(own.detail)
  const detail = (event.detail ?? {}) as { x?: number; y?: number; value?: unknown }
  if (['tap', 'longpress', 'longtap'].includes(event.type)) return { x: detail.x, y: detail.y }
  return detail.value === undefined ? {} : plain({ value: detail.value })
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? {}))
}

function touchesOf(original: unknown) {
  const { touches = [], changedTouches = [] } = (original ?? {}) as Partial<TouchEvent>
  return { touches: [...touches].map(touchOf), changedTouches: [...changedTouches].map(touchOf) }
}

function touchOf({ identifier, pageX, pageY, clientX, clientY }: Touch) {
  return { identifier, pageX, pageY, clientX, clientY }
}
