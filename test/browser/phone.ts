import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** How someone has set his phone, and how wide it is in px. */
export interface Looks {
  width: number
  dark: boolean
  elder: boolean
}

const STANDARD: Looks = { width: 375, dark: false, elder: false }

/** A person's phone: what he sees and taps, in his words. */
export class Phone {
  /** Everything that went wrong unseen: uncaught errors, console errors, failed requests. */
  readonly problems: string[] = []
  /** How often it was tapped since `startsCounting`; typing apart. */
  tapped = 0
  private readonly rung: string[] = []

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(
    browser: Browser,
    address: string,
    token?: string,
    looks: Partial<Looks> = {},
  ): Promise<Phone> {
    const { width, dark, elder } = { ...STANDARD, ...looks }
    const context = await browser.newContext({
      viewport: { width, height: 812 },
      colorScheme: dark ? 'dark' : 'light',
      hasTouch: true,
      locale: 'zh-CN',
    })
    if (token) await remembers(context, 'cloud.token', token)
    if (elder) await remembers(context, 'elder', '{"data":"on"}')
    const page = await context.newPage()
    const phone = new Phone(page, address)
    page.on('pageerror', (error) => phone.problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') phone.problems.push(message.text())
    })
    const devtools = await context.newCDPSession(page)
    await devtools.send('Page.enable')
    devtools.on('Page.frameRequestedNavigation', ({ url }) => {
      if (url.startsWith('tel:')) phone.rung.push(url.slice('tel:'.length))
    })
    return phone
  }

  /** Opens a page by its path, as a scanned code or a forwarded link does. */
  async opens(pagePath = '/pages/community/index'): Promise<void> {
    const isOpen = this.page.url().startsWith(this.address)
    await this.page.goto(`${this.address}/#${pagePath}`)
    // Only the part after `#` is another one: the browser keeps what it has.
    if (isOpen) await this.page.reload()
  }

  /** Taps a message in WeChat, which opens this page: the first tap of what follows. */
  async opensMessage(pagePath: string): Promise<void> {
    await this.opens(pagePath)
    this.tapped = 1
  }

  /** Waits until a text can be seen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 10_000 })
  }

  /** True when a text can be seen now. */
  async canSee(text: string): Promise<boolean> {
    return (await this.page.getByText(text).filter({ visible: true }).count()) > 0
  }

  /** Waits until a picture or a control with this name is there. */
  async finds(label: string): Promise<void> {
    await this.page
      .locator(`[aria-label="${label}"]`)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 10_000 })
  }

  /** Waits until something is said over the page. */
  isTold(text: string): Promise<void> {
    return this.sees(text)
  }

  async goesOffline(): Promise<void> {
    await this.page.context().setOffline(true)
  }

  /** The console's complaints about the lost connection are no defects. */
  async isOnlineAgain(): Promise<void> {
    await this.page.context().setOffline(false)
    this.problems.length = 0
  }

  /** Closes the app. When it is opened again the network is back. */
  async putAway(): Promise<void> {
    await this.page.goto('about:blank')
    await this.isOnlineAgain()
  }

  /** Waits until a number is rung. */
  async hasRung(phone: string): Promise<void> {
    for (let tries = 0; tries < 50 && !this.rung.includes(phone); tries++) await this.page.waitForTimeout(100)
    assert(this.rung.includes(phone), `${phone} was not rung`)
  }

  /** Taps what is called so: a button, a tile, a line. */
  async taps(name: string): Promise<void> {
    const named = (role: 'button' | 'radio' | 'switch' | 'option' | 'checkbox') =>
      this.page.getByRole(role, { name }).filter({ visible: true })
    const controls: Locator[] = [
      named('button'),
      named('radio'),
      named('switch'),
      named('option'),
      named('checkbox'),
    ]
    // What is still loading is waited for.
    const text = this.page.getByText(name).filter({ visible: true })
    const any = controls.reduce((one, other) => one.or(other), text)
    await any.first().waitFor({ timeout: 10_000 })
    // The page before may show the same word (待受理) while the one with the button is on its way.
    const control = controls.reduce((one, other) => one.or(other))
    await control
      .first()
      .waitFor({ timeout: 1_500 })
      .catch(() => undefined)
    const counts = await Promise.all(controls.map((control) => control.count()))
    await (controls[counts.findIndex((count) => count > 0)] ?? text).first().click()
    this.tapped++
  }

  /** From here on taps are counted: the app is open. */
  startsCounting(): void {
    this.tapped = 0
  }

  /** Writes into the field with this label. */
  async writes(label: string, text: string): Promise<void> {
    const field = this.page.locator(`[aria-label="${label}"]`).filter({ visible: true })
    await field.locator('input, textarea').first().fill(text)
  }

  /** Adds a picture from the album. */
  async adds(photo: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.taps('添加照片')])
    await chooser.setFiles(photo)
  }

  /** Changes how the phone is set, while the page stays open. */
  async looks({ width, dark, elder }: Looks): Promise<void> {
    await this.page.setViewportSize({ width, height: 812 })
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await this.page.evaluate(
      (choice) => {
        localStorage.setItem('elder', JSON.stringify({ data: choice }))
        dispatchEvent(new StorageEvent('storage', { key: 'elder' }))
      },
      elder ? 'on' : 'off',
    )
    await this.page.waitForTimeout(100)
  }

  /** Waits until nothing is loading any more. */
  async settles(): Promise<void> {
    await this.page.waitForLoadState('networkidle')
    await this.page
      .locator('[aria-label="正在加载"]')
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'detached' })
  }
}

/** Puts something into the storage of every page before its scripts run. */
async function remembers(context: BrowserContext, key: string, value: string): Promise<void> {
  await context.addInitScript(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, value])
}
