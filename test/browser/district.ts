import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { FUNCTIONS } from '../../cloudfunctions/functions'
import { COLLECTIONS } from '../../cloudfunctions/platform/collections'
import { DIST } from '../../config/build'
import { type Cloud, startCloud } from '../../local-cloud/cloud'
import { loadSample } from '../../local-cloud/sample/load'
import { launchChromium } from './chromium'

/** The sample district on a local cloud of its own, and phones to look at it with. */
export interface District {
  cloud: Cloud
  /** A phone of its own for each person; without an openid, someone who has not signed in. */
  phone(openid?: string): Promise<Phone>
  close(): Promise<void>
}

export async function openDistrict(): Promise<District> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'district-'))
  const cloud = await startCloud({
    dataFolder,
    functionsFolder: path.join(DIST, 'cloudfunctions'),
    functions: FUNCTIONS,
    collections: COLLECTIONS,
    webRoot: path.join(DIST, 'h5'),
  })
  loadSample(cloud.store, dataFolder, Date.now())
  const browser = await launchChromium()
  const phones: Phone[] = []
  return {
    cloud,
    async phone(openid) {
      const phone = await Phone.open(browser, cloud, openid)
      phones.push(phone)
      return phone
    },
    async close() {
      await browser.close()
      await cloud.close()
      rmSync(dataFolder, { recursive: true, force: true })
      expect(phones.flatMap(({ problems }) => problems)).toEqual([])
    },
  }
}

/** A person's phone: what he sees and taps, in his words. */
export class Phone {
  /** Everything that went wrong unseen: uncaught errors, console errors, failed requests. */
  readonly problems: string[] = []
  private readonly rung: string[] = []

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  static async open(browser: Browser, cloud: Cloud, openid?: string): Promise<Phone> {
    const context = await browser.newContext({
      viewport: { width: 375, height: 812 },
      hasTouch: true,
      locale: 'zh-CN',
    })
    if (openid) await signIn(context, cloud.token(openid))
    const page = await context.newPage()
    const phone = new Phone(page, cloud.url)
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
    await this.page.goto(`${this.address}/#${pagePath}`)
    await this.page.reload()
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

  /** Waits until a number is rung. */
  async hasRung(phone: string): Promise<void> {
    for (let tries = 0; tries < 50 && !this.rung.includes(phone); tries++) await this.page.waitForTimeout(100)
    expect(this.rung).toContain(phone)
  }

  /** Taps what is called so: a button, a tile, a line. */
  async taps(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name }).filter({ visible: true })
    const target = (await button.count()) > 0 ? button : this.page.getByText(name).filter({ visible: true })
    await target.first().click()
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
}

async function signIn(context: BrowserContext, token: string): Promise<void> {
  await context.addInitScript((value) => localStorage.setItem('cloud.token', value), token)
}
