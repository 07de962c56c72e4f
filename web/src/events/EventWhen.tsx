import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import type { OfficeEvent } from './event'
import styles from './Event.module.css'
import { ownZone } from './zones'

type When = Pick<OfficeEvent, 'start' | 'end' | 'startTime' | 'from' | 'to' | 'timeZone'>

/** When an event is: by the clocks of its place, and by the reader's own where they differ. */
export function EventWhen({ event }: { event: When }) {
  const words = useWords()
  const { there, here } = whenOf(event, words)
  return (
    <>
      <time dateTime={event.start}>{there}</time>
      {here !== null && <span className={styles.here}>{words.say('inYourTime', { time: here })}</span>}
    </>
  )
}

export function whenOf({ start, end, startTime, from, to, timeZone }: When, words: Words): { there: string; here: string | null } {
  if (startTime == null) return { there: words.days(start, end), here: null }
  const there = words.hours(new Date(from), new Date(to), timeZone)
  const here = words.hours(new Date(from), new Date(to), ownZone())
  return { there, here: here === there ? null : here }
}
