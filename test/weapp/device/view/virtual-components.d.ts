/** Taro's web components for the tags in use, put in by screen/components.ts. */
declare module 'virtual:components'
