import { Alert, Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { goToSignIn } from '../session/session'
import styles from './CheckIn.module.css'
import { unsent, type Door, type Greeting } from './device'
import { canScan, scan } from './scanner'
import { keepShell } from './shell'
import { useDoor } from './useDoor'

const SHOWN = 20

/** The door of an event on a telephone: it works with no network, and sends later what it took. */
export default function CheckIn({ event }: { event: string }) {
  const { say, instant, number } = useWords()
  const { door, kept, problem, sending, take, sync } = useDoor(event, goToSignIn)
  const [greeting, setGreeting] = useState<Greeting | null>(null)
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const left = unsent(door).length
  useTitle(say('checkIn'))
  useEffect(() => {
    void keepShell()
  }, [])
  const onCode = (code: string) => {
    void take(code).then((told) => {
      if (told !== null) setGreeting(told)
    })
  }
  return (
    <div className={styles.page}>
      <Link href={`/events/${event}`} className={styles.back} dir="auto">
        {door.title ?? say('events')}
      </Link>
      <h1 className={styles.title}>{say('checkIn')}</h1>
      <p className={styles.counts}>
        <b>{say('arrivedOf', { arrived: number(arrived(door)), expected: number(door.expected.length) })}</b>
      </p>
      <div role="status" aria-live="assertive" className={styles.greeting} data-kind={greeting?.kind ?? 'NONE'}>
        {greeting === null ? say('showTicket') : say('greeting', { kind: greeting.kind, time: greeting.kind === 'ALREADY' ? instant(greeting.at) : '' })}
        {greeting?.kind === 'WELCOME' && <bdi className={styles.from}>{greeting.institution}</bdi>}
      </div>
      <Camera onCode={onCode} />
      <form
        aria-label={say('typeCode')}
        className={styles.form}
        onSubmit={(submitted) => {
          submitted.preventDefault()
          onCode(typed)
          setTyped('')
          field.current?.focus()
        }}
      >
        <TextInput
          ref={field}
          label={say('ticketCode')}
          dir="ltr"
          size="md"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
        <Button type="submit" size="md">
          {say('checkIn')}
        </Button>
      </form>
      {!kept && (
        <Alert color="red" role="alert">
          {say('notKept')}
        </Alert>
      )}
      <section aria-label={say('notSentYet')} className={styles.sync} data-left={left > 0}>
        <span>{left === 0 ? say('allSent') : say('leftToSend', { count: left })}</span>
        {door.readAt !== null && <span className={styles.soft}>{say('listFrom', { time: instant(door.readAt) })}</span>}
        <Button size="xs" variant="default" loading={sending} onClick={() => void sync()}>
          {say('sendNow')}
        </Button>
      </section>
      {problem !== null && problem.status === 0 && <p className={styles.soft}>{say('noNetwork')}</p>}
      {problem !== null && problem.status !== 0 && <Refusal error={problem} />}
      {door.readAt === null && problem !== null && <p className={styles.warn}>{say('noListYet')}</p>}
      <Latest door={door} />
    </div>
  )
}

/** Those whom the office knows to be here, and those whom it doesn't yet. */
function arrived(door: Door): number {
  const known = door.expected.filter(({ checkedIn }) => checkedIn != null).length
  return known + unsent(door).filter(({ listed }) => listed).length
}

function Latest({ door }: { door: Door }) {
  const { say, instant } = useWords()
  const latest = door.taken.toReversed().slice(0, SHOWN)
  if (latest.length === 0) return null
  return (
    <section aria-label={say('takenHere')}>
      <h2 className={styles.part}>{say('takenHere')}</h2>
      <ul className={styles.latest}>
        {latest.map(({ code, at, verdict }) => (
          <li key={code}>
            {/* Enough to find the ticket again, too little to make one. */}
            <code dir="ltr">{`…${code.slice(-4)}`}</code>
            <span>{instant(at)}</span>
            <span data-verdict={verdict ?? 'UNSENT'}>{say('checkInVerdict', { verdict: verdict ?? 'UNSENT' })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Camera({ onCode }: { onCode: (code: string) => void }) {
  const { say } = useWords()
  const [on, setOn] = useState(false)
  const [failed, setFailed] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  useEffect(() => {
    tell.current = onCode
  })
  useEffect(() => {
    const shown = video.current
    if (!on || shown === null) return
    let stop: (() => void) | null = null
    let left = false
    scan(shown, (code) => {
      tell.current(code)
    }).then(
      (end) => {
        if (left) end()
        else stop = end
      },
      () => {
        setFailed(true)
        setOn(false)
      },
    )
    return () => {
      left = true
      stop?.()
    }
  }, [on])
  if (!canScan()) return null
  return (
    <div className={styles.camera}>
      {on && <video ref={video} muted playsInline aria-label={say('camera')} className={styles.video} />}
      <Button
        size="md"
        variant={on ? 'default' : 'filled'}
        onClick={() => {
          setFailed(false)
          setOn(!on)
        }}
      >
        {say(on ? 'stopCamera' : 'startCamera')}
      </Button>
      {failed && <p className={styles.warn}>{say('cameraFailed')}</p>}
    </div>
  )
}
