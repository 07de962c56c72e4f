import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { Tag } from '../page/Tag'
import list from '../plan/PlanList.module.css'
import { AnswerFields } from './AnswerFields'
import { answering, sumOf } from './answers'
import type { Answer, Invited } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { Invite } from './Invite'
import { useEventChange } from './useEventChange'

const COLOURS: Readonly<Record<Answer, string>> = { ACCEPTED: 'green', TENTATIVE: 'orange', DECLINED: 'gray' }

/** Who is invited with how many seats, and what each said. */
export default function Invitations() {
  const { say, number } = useWords()
  const { event, organises } = useEvent()
  const [inviting, setInviting] = useState(false)
  const [entering, setEntering] = useState<Invited | null>(null)
  const invited = event.invited ?? []
  const open = organises && event.state === 'PLANNED'
  const coming = sumOf(invited, ({ granted }) => granted)
  const waiting = sumOf(invited, (one) => one.waiting)
  return (
    <section aria-label={say('eventPart', { part: 'invitations' })} className={styles.column}>
      <div className={styles.row}>
        <span className={styles.strong}>
          {say('comingOf', { coming, offered: sumOf(invited, ({ seats }) => seats) })}
        </span>
        {waiting > 0 && <span className={styles.warn}>{say('waitingSeats', { count: waiting })}</span>}
        {open && (
          <Button
            size="xs"
            onClick={() => {
              setInviting(true)
            }}
          >
            {say('eventStep', { step: 'invite' })}
          </Button>
        )}
      </div>
      {invited.length === 0 && <p className={list.empty}>{say('nobodyInvited')}</p>}
      {invited.length > 0 && (
        <div className={list.scroll} role="region" aria-label={say('invited')} tabIndex={0}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{say('institution')}</Table.Th>
                <Table.Th scope="col">{say('seats')}</Table.Th>
                <Table.Th scope="col">{say('answer')}</Table.Th>
                <Table.Th scope="col">{say('coming')}</Table.Th>
                <Table.Th scope="col">{say('waiting')}</Table.Th>
                {open && <Table.Th scope="col">{say('onBehalfOf')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {invited.map((one) => (
                <Table.Tr key={one.code}>
                  <Table.Th scope="row" className={list.name}>
                    <bdi>{one.name}</bdi>
                  </Table.Th>
                  <Table.Td>{number(one.seats)}</Table.Td>
                  <Table.Td>
                    <AnswerSign invited={one} />
                  </Table.Td>
                  <Table.Td>{one.answer == null ? '' : number(one.granted)}</Table.Td>
                  <Table.Td>{one.waiting > 0 ? number(one.waiting) : ''}</Table.Td>
                  {open && (
                    <Table.Td>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={say('enterAnswerOf', { name: one.name })}
                        onClick={() => {
                          setEntering(one)
                        }}
                      >
                        {say('enterAnswer')}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {inviting && (
        <Invite
          onClose={() => {
            setInviting(false)
          }}
        />
      )}
      {entering !== null && (
        <EnterAnswer
          invited={entering}
          onClose={() => {
            setEntering(null)
          }}
        />
      )}
    </section>
  )
}

function AnswerSign({ invited: { answer, onBehalf } }: { invited: Invited }) {
  const { say } = useWords()
  if (answer == null) return <span className={styles.hint}>{say('nothingYet')}</span>
  return (
    <span className={styles.row}>
      <Tag color={COLOURS[answer]}>{say('rsvp', { answer })}</Tag>
      {onBehalf === true && <span className={styles.hint}>{say('enteredOnBehalf')}</span>}
    </span>
  )
}

/** What an institution said by telephone or letter. */
function EnterAnswer({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const [answer, setAnswer] = useState<Answer | null>(invited.answer ?? 'ACCEPTED')
  const [seats, setSeats] = useState(String(invited.answer === 'ACCEPTED' ? invited.accepted : invited.seats))
  const sending = useEventChange(event.id, onClose)
  const title = say('enterAnswerOf', { name: invited.name })
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        action={say('save')}
        pending={sending.isPending}
        error={sending.error}
        onCancel={onClose}
        onSubmit={() => {
          if (answer !== null) sending.mutate(answering(event, invited.code, answer, seats))
        }}
      >
        <AnswerFields
          answer={answer}
          seats={seats}
          wrong={fieldErrors(sending.error)}
          onChange={(said, many) => {
            setAnswer(said)
            setSeats(many)
          }}
        />
      </Form>
    </Dialog>
  )
}
