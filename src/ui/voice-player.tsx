import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from './button'
import { say } from './toast'

interface VoicePlayerProps {
  /** Its address, or where it lies on the phone. */
  address: string
  seconds: number
}

/** Plays what was said; a second tap stops it. */
export function VoicePlayer({ address, seconds }: VoicePlayerProps) {
  const [playing, setPlaying] = useState(false)
  const player = useRef<Taro.InnerAudioContext>()
  useEffect(() => () => player.current?.destroy(), [])
  const play = () => {
    const audio = player.current ?? Taro.createInnerAudioContext()
    if (!player.current) {
      player.current = audio
      audio.src = address
      audio.onEnded(() => setPlaying(false))
      audio.onError(() => {
        setPlaying(false)
        say('这段录音没能播放，请稍后再试')
      })
    }
    if (playing) audio.stop()
    else audio.play()
    setPlaying(!playing)
  }
  return <Button kind='plain' label={playing ? '停止播放' : `听录音（${seconds} 秒）`} onTap={play} />
}
