import { VoicePlayer } from '../../ui/voice-player'
import type { MatterDetail } from './matter'

/** What the author said instead of typing it. */
export function Voice({ voice }: { voice: MatterDetail['voice'] }) {
  if (!voice?.address) return null
  return <VoicePlayer address={voice.address} seconds={voice.seconds} />
}
