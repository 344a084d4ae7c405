import path from 'node:path'
import { build } from 'esbuild'

/** Bundles the control function into `<folder>/control`. */
export async function buildControls(folder: string): Promise<void> {
  await build({
    entryPoints: [path.join(__dirname, 'control-function.ts')],
    outfile: path.join(folder, 'control', 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'error',
  })
}
