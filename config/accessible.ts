/** The part of Taro's plugin context and platform that is used here. */
interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}
interface Platform {
  /** Browsers have none. */
  template?: {
    mergeComponents(context: PluginContext, components: Record<string, Record<string, string>>): void
  }
}

const MEANING = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-checked': '' }

/** WeChat's screen readers read aria attributes; Taro's templates leave them out unless told. */
export default function accessible(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea']
      template?.mergeComponents(context, Object.fromEntries(components.map((name) => [name, MEANING])))
    },
  })
}
