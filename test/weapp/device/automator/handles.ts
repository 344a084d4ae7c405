import type { ElementHandle, Frame } from 'playwright-core'

/** An element as the client knows it. */
export interface Reference {
  elementId: string
  tagName: string
}

/** The elements that clients have asked for. An id stands for one element, and for nothing once that is gone. */
export class Handles {
  private readonly handles = new Map<string, ElementHandle<HTMLElement>>()

  element(elementId: string): ElementHandle<HTMLElement> {
    const handle = this.handles.get(elementId)
    if (!handle) throw new Error(`no such element: ${elementId}`)
    return handle
  }

  async all(place: Frame | ElementHandle, selector: string): Promise<Reference[]> {
    const found = (await place.$$(selector)) as ElementHandle<HTMLElement>[]
    return Promise.all(found.map((handle) => this.keep(handle)))
  }

  async first(place: Frame | ElementHandle, selector: string): Promise<Reference> {
    const found = (await place.$(selector)) as ElementHandle<HTMLElement> | null
    if (!found) throw new Error('no such element')
    return this.keep(found)
  }

  private async keep(handle: ElementHandle<HTMLElement>): Promise<Reference> {
    const elementId = `e${this.handles.size + 1}`
    this.handles.set(elementId, handle)
    const tagName = await handle.evaluate((element) => element.tagName.toLowerCase())
    return { elementId, tagName: tagName.replace(/^taro-|-core$/g, '') }
  }
}

/** A selector of WXML for the browser: tags are Taro's web components, `page` is the body. */
export function cssOf(selector: string): string {
  const parts = selector.split(/([\s>+~,]+)/)
  return `css=${parts.map((part) => part.replace(/^page(?![\w-])/, 'body').replace(/^[a-z][\w-]*/, tagOf)).join('')}`
}

function tagOf(tag: string): string {
  return tag === 'body' ? tag : `taro-${tag}-core`
}
