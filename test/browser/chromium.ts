import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** CHROME_PATH, else an installed Chrome, else the one that @sparticuz/chromium carries (Linux x64). */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? INSTALLED.find(existsSync) ?? (await carried())
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ]
  return chromium.launch({ executablePath, args: quiet })
}

/** An ES module, which jest cannot import: a plain Node asks it to unpack itself and tells where. */
async function carried(): Promise<string> {
  const { execFileSync } = await import('node:child_process')
  const ask = "import('@sparticuz/chromium').then(({ default: it }) => it.executablePath()).then(console.log)"
  return execFileSync(process.execPath, ['-e', ask], { encoding: 'utf8' }).trim()
}
