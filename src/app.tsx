import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useEffect } from 'react'
import { queryClient } from './cloud/client'
import { sendWhenOnline } from './feedback/drafts/outgoing'
import { dressBrowser } from './ui/browser'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useEffect(dressBrowser, [])
  useEffect(sendWhenOnline, [])
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
