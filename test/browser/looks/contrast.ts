import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Contrast of 4.5:1, and names, roles and states that a screen reader can tell. */
const RULES = [
  'color-contrast',
  'button-name',
  'link-name',
  'label',
  'image-alt',
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'aria-dialog-name',
  'aria-allowed-attr',
  'aria-roles',
  'aria-required-attr',
  'aria-required-children',
  'aria-required-parent',
  'aria-valid-attr-value',
  'aria-hidden-focus',
]

interface Results {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** What axe-core finds wrong, each fault in a line. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = (await page.evaluate((rules) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<Results> }
    }
    return axe.run(
      { exclude: ['.cloud-bar'] },
      { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] },
    )
  }, RULES)) as Results
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => {
      const why = /contrast of [\d.]+ .*?\)/.exec(failureSummary ?? '')?.[0] ?? ''
      return `${id}: ${html.slice(0, 120)} ${why}`
    }),
  )
}
