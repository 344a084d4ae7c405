import automator from 'miniprogram-automator'
import { serveAutomator } from './device/automator/server'
import type { Device } from './device/device'
import type { Photo } from './device/native/album'
import { settled } from './taro'

type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
type Element = NonNullable<Awaited<ReturnType<CurrentPage['xpath']>>>
type CurrentPage = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>

const PATIENCE_MS = 10_000
const PAUSE_MS = 50

/**
 * A person's phone: what he sees and taps, in his words. Everything goes through WeChat's official automator client,
 * so the same sentences can drive WeChat DevTools (README).
 */
export class Phone {
  private running: { device: Device; program: MiniProgram; stop(): void } | undefined

  constructor(private readonly start: (entry: string) => Promise<Device>) {}

  get device(): Device {
    if (!this.running) throw new Error('this phone has opened nothing yet')
    return this.running.device
  }

  /** Opens the app, or opens it anew, at a page: from WeChat's list, by a scanned code, by a shared card. */
  async opens(path = '/pages/community/index'): Promise<void> {
    await this.putAway()
    const device = await this.start(path)
    const { wsEndpoint, stop } = await serveAutomator(device)
    this.running = { device, program: await automator.connect({ wsEndpoint }), stop }
  }

  /** Waits until a text can be read on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.waits(`${text} to be seen`, async () => {
      const words = await this.words()
      return typeof text === 'string' ? words.includes(text) : text.test(words)
    })
  }

  /** True when a text can be read now. */
  async canSee(text: string): Promise<boolean> {
    return (await this.words()).includes(text)
  }

  /** Waits until a picture or a control with this name is there. */
  async finds(label: string): Promise<void> {
    await this.waits(`something called ${label}`, async () => (await this.find(labelled(label))) !== null)
  }

  /** Taps what is called so: a button, a tile, a line. Whole names go before parts of them. */
  async taps(name: string): Promise<void> {
    let target: Element | null = null
    await this.waits(`${name} to tap`, async () => {
      for (const path of [labelled(name), worded(name, '='), labelledPartly(name), worded(name, 'contains')])
        target ??= await this.find(path)
      return target !== null
    })
    // What was drawn while we looked: a button lies over its own words.
    target = (await this.find(labelled(name))) ?? target
    await (target as Element | null)?.tap()
  }

  /** Writes into the field with this label. */
  async writes(label: string, text: string): Promise<void> {
    await this.finds(label)
    const field = await this.find(labelled(label))
    if (!field || !('input' in field)) throw new Error(`${label} is no field to write into`)
    await (field as Element & { input(text: string): Promise<void> }).input(text)
  }

  /** Adds a picture from the album. */
  async adds(photo: Photo): Promise<void> {
    this.device.album.toChoose.push(photo)
    await this.taps('添加照片')
    await this.finds('删除第1张照片')
  }

  /** Waits until a number is rung. */
  async hasRung(phone: string): Promise<void> {
    await this.waits(`${phone} to be rung`, async () =>
      this.device.journal.calls.some(
        ({ name, options }) => name === 'makePhoneCall' && options.phoneNumber === phone,
      ),
    )
  }

  /** Waits until WeChat has said something over the page. */
  async isTold(text: string): Promise<void> {
    await this.waits(`${text} to be told`, async () =>
      this.device.journal.calls.some(
        ({ name, options }) => name === 'showToast' && String(options.title).includes(text),
      ),
    )
  }

  /** Waits until the page has come to rest, as whoever taps a second time does. */
  settles(): Promise<void> {
    return settled(this.device)
  }

  /** How often a text stands on the page. */
  async countOf(text: string): Promise<number> {
    return (await this.words()).split(text).length - 1
  }

  /** px; more than the screen's when something sticks out. */
  async contentWidth(): Promise<number> {
    return Number((await (await this.page()).size()).width)
  }

  /** How something looks. */
  async styleOf(selector: string, property: string): Promise<string | undefined> {
    return (await (await this.page()).$(selector))?.style(property)
  }

  /** WeChat's own bars and dialogs. */
  native() {
    if (!this.running) throw new Error('this phone has opened nothing yet')
    return this.running.program.native()
  }

  async goesOffline(): Promise<void> {
    await this.device.become({ network: 'none' })
  }

  /** Closes the app. When it is opened again the network is back. */
  async putAway(): Promise<void> {
    if (!this.running) return
    const { device, program, stop } = this.running
    this.running = undefined
    program.disconnect()
    stop()
    await device.stop()
  }

  private async words(): Promise<string> {
    const body = await (await this.page()).$('page')
    return (await body?.text()) ?? ''
  }

  private async find(path: string): Promise<Element | null> {
    return (await this.page()).xpath(path)
  }

  private async page(): Promise<CurrentPage> {
    const page = await this.running?.program.currentPage()
    if (!page) throw new Error('this phone has opened nothing yet')
    return page
  }

  private async waits(what: string, happened: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      // A page may go while it is looked at; the next look is at the one that came.
      if (await happened().catch(() => false)) return
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    const seen = await this.words().catch((error) => String(error))
    throw new Error(`waited for ${what}; on the page: ${seen}\n${this.device.journal.problems.join('\n')}`)
  }
}

/** XPath of an element whose name for screen readers is this. */
function labelled(name: string): string {
  return `//*[@aria-label="${name}"]`
}

/** XPath of a button whose name holds this. */
function labelledPartly(name: string): string {
  return `//*[@aria-role="button"][contains(@aria-label, "${name}")]`
}

/** XPath of the innermost elements whose text is this or contains it. */
function worded(text: string, how: '=' | 'contains'): string {
  const has = (node: string) =>
    how === '=' ? `normalize-space(${node})="${text}"` : `contains(${node}, "${text}")`
  return `//*[${has('.')}][not(*[${has('.')}])]`
}
