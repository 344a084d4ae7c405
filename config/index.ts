import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')

/** Modern packages with private fields, and the cloud functions' pure files, are compiled like our own. */
const COMPILED = [
  (file: string) => /node_modules[\\/]@(tanstack|trpc)[\\/]/.test(file),
  path.join(root, 'cloudfunctions'),
  path.join(__dirname, 'accessible-runtime.ts'),
]

const CSS_MODULES = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
}

/** The part of webpack-chain that is used here. */
interface Chain {
  plugin(name: string): { use(plugin: unknown, options: unknown[]): void }
  performance: { hints(value: false): void }
}

export default defineConfig<'webpack5'>(async () => {
  const settings: UserConfigExport<'webpack5'> = {
    projectName: 'cloud-community',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot: process.env.LIVING ? 'dist/living' : `dist/${process.env.TARO_ENV}`,
    plugins: [path.join(__dirname, 'accessible.ts')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    defineConstants: {
      /** The WeChat cloud environment of the mini-program. Empty: its default one. */
      CLOUD_ENV: JSON.stringify(process.env.CLOUD_ENV ?? ''),
      /** Where a browser finds the functions over HTTP. Empty: where the page came from. */
      CLOUD_URL: JSON.stringify(process.env.CLOUD_URL ?? ''),
      /** The web address whose links WeChat opens in the mini-program, for printed codes. */
      LINK_BASE: JSON.stringify(process.env.LINK_BASE ?? ''),
      /** Which build this is; what an older one kept on a phone is not read. */
      BUILD: JSON.stringify(process.env.BUILD ?? ''),
    },
    // Taro's own default (quote_keys: true) turns `#private` into a syntax error and H5 into a blank page.
    terser: { enable: true, config: { output: { quote_keys: false } } } as never,
    mini: {
      compile: { include: COMPILED },
      optimizeMainPackage: { enable: true },
      // WeChat has no AbortController; without one TanStack Query waits for ever without a word.
      webpackChain(chain: Chain, webpack: { ProvidePlugin: unknown }) {
        const polyfill = path.join(root, 'src/cloud/abort-controller.ts')
        chain
          .plugin('abort-controller')
          .use(webpack.ProvidePlugin, [{ AbortController: [polyfill, 'AbortController'] }])
      },
      // CSS modules do not depend on the order of files.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: false }, cssModules: CSS_MODULES },
    },
    h5: {
      compile: { include: COMPILED },
      publicPath: '/',
      staticDirectory: 'static',
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      webpackChain(chain: Chain) {
        chain.performance.hints(false)
      },
      postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false }, cssModules: CSS_MODULES },
    },
  }
  return settings
})
