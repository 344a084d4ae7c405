import picture from './assets/share.png'

/** What a forwarded page shows in a chat: its own title over the house picture, and where a tap leads. */
export function shareCard(title: string, path: string) {
  return { title, path, imageUrl: picture }
}
