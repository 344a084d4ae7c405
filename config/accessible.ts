import path from 'node:path'
import meanings from './accessible.json'

/** The part of Taro's plugin context and platform that is used here. */
interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}
interface Platform {
  /** Browsers have none. */
  template?: {
    mergeComponents(context: PluginContext, components: Record<string, Record<string, string>>): void
  }
  runtimePath?: string | string[]
}

/**
 * WeChat's screen readers read aria attributes; Taro's templates leave them out unless told. Templates and runtime
 * number a component's attributes from the same table, so both have to know them.
 */
export default function accessible(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(context, meanings)
      platform.runtimePath = [
        platform.runtimePath ?? [],
        path.join(__dirname, 'accessible-runtime.ts'),
      ].flat()
    },
  })
}
