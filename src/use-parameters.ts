import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

/** The page's own parameters; WeChat hands them over still encoded, browsers do not. */
export function useParameters<T extends object>(): Partial<Record<keyof T, string>> {
  const { params } = useRouter<Partial<Record<string, string>>>()
  return useMemo(() => {
    const decoded = Object.entries(params).map(([key, value]) => [key, decode(value ?? '')])
    return Object.fromEntries(decoded) as Partial<Record<keyof T, string>>
  }, [params])
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
