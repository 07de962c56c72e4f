import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Command } from '../http/send'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import type { LanguageCode } from '../language/languages'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { isKept, useKept } from '../page/keep'
import { Tag } from '../page/Tag'
import { useInstitutions } from '../plan/institutions'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { AttachForm, FileList } from './FileList'
import styles from './InputThread.module.css'
import { DISPOSITIONS, isOpen, rounds, type Disposition, type DispositionKind, type Input } from './review'
import { TextLanguage } from './TextLanguage'

const COLOURS: Readonly<Record<DispositionKind, string>> = {
  ACCEPTED: 'green',
  PARTLY_ACCEPTED: 'orange',
  NOT_ACCEPTED: 'red',
}

/** One input with all that followed: replies, and the office's answer with its reason. */
export function InputThread({ input }: { input: Input }) {
  const { say, instant, day } = useWords()
  const { plan, keeps, leads, guest, who } = usePlan()
  const { name } = useInstitutions()
  const { data: all = [] } = useQuery(rounds(plan.id))
  const path = `${planPath(plan.id)}/inputs/${input.id}`
  const taking = all.some((round) => round.id === input.round && isOpen(round))
  const [doing, setDoing] = useState<'reading' | 'replying' | 'answering' | 'rephrasing' | 'attaching' | 'withdrawing'>(
    isKept(`answer/${input.id}`) ? 'answering' : isKept(`reply/${input.id}`) ? 'replying' : 'reading',
  )
  // What the office entered for an institution it may mend as well.
  const own = guest ? input.institution === who.institution : keeps && input.enteredByOffice
  const done = () => {
    setDoing('reading')
  }
  return (
    <article className={styles.thread}>
      <p className={styles.who}>
        <bdi className={styles.institution}>{name(input.institution)}</bdi>
        {input.enteredByOffice && (
          <Tag outline color="gray">
            {say('enteredOnBehalf')}
          </Tag>
        )}
        <span>{day(input.givenOn)}</span>
      </p>
      <p className={styles.text} dir="auto" lang={input.language}>
        {input.text}
      </p>
      <FileList owner={{ ...input, path }} changes={own && input.state === 'UNANSWERED'} />
      {input.replies.map((reply) => (
        <div key={reply.id} className={styles.reply}>
          <p className={styles.who}>
            <bdi>{reply.institution == null ? say('theOffice') : name(reply.institution)}</bdi>
            <span>{instant(reply.at)}</span>
          </p>
          <p className={styles.text} dir="auto" lang={reply.language}>
            {reply.text}
          </p>
        </div>
      ))}
      {input.earlier.length > 0 && <Earlier input={input} />}
      {input.state === 'WITHDRAWN' ? (
        <p className={styles.taken}>{say('inputWithdrawn')}</p>
      ) : (
        <Answer input={input} />
      )}
      {doing === 'reading' && input.state !== 'WITHDRAWN' && (
        <div className={styles.acts}>
          {leads && (
            <Button
              size="xs"
              variant={input.disposition == null ? 'filled' : 'default'}
              onClick={() => {
                setDoing('answering')
              }}
            >
              {say(input.disposition == null ? 'answerInput' : 'changeAnswer')}
            </Button>
          )}
          {(keeps || guest) && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setDoing('replying')
              }}
            >
              {say('reply')}
            </Button>
          )}
          {own && input.state === 'UNANSWERED' && (
            <>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setDoing('rephrasing')
                }}
              >
                {say('putOtherwise')}
              </Button>
              {taking && (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    setDoing('attaching')
                  }}
                >
                  {say('attachFiles')}
                </Button>
              )}
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setDoing('withdrawing')
                }}
              >
                {say('withdrawInput')}
              </Button>
            </>
          )}
        </div>
      )}
      {doing === 'rephrasing' && <RephraseForm input={input} onDone={done} />}
      {doing === 'attaching' && <AttachForm path={path} onDone={done} />}
      {doing === 'withdrawing' && <WithdrawForm input={input} onDone={done} />}
      {doing === 'replying' && <ReplyForm input={input} onDone={done} />}
      {doing === 'answering' && <DispositionForm input={input} onDone={done} />}
    </article>
  )
}

function Answer({ input: { disposition, dispositions } }: { input: Input }) {
  const { say, instant } = useWords()
  if (disposition == null) return <p className={styles.open}>{say('notAnswered')}</p>
  return (
    <div className={styles.answer}>
      <Decided disposition={disposition} />
      {dispositions.length > 1 && (
        <details className={styles.history}>
          <summary>{say('earlierAnswers')}</summary>
          {dispositions
            .slice(0, -1)
            .toReversed()
            .map((earlier) => (
              <div key={earlier.at}>
                <span className={styles.label}>{instant(earlier.at)}</span>
                <Decided disposition={earlier} />
              </div>
            ))}
        </details>
      )}
    </div>
  )
}

function Decided({ disposition: { kind, reason, changes } }: { disposition: Disposition }) {
  const { say } = useWords()
  return (
    <>
      <Tag color={COLOURS[kind]}>{say('disposition', { kind })}</Tag>
      <p className={styles.text} dir="auto">
        {reason}
      </p>
      {changes != null && changes !== '' && (
        <p className={styles.text}>
          <span className={styles.label}>{say('changesMade')}</span> <bdi>{changes}</bdi>
        </p>
      )}
    </>
  )
}

function Earlier({ input: { earlier } }: { input: Input }) {
  const { say, instant } = useWords()
  return (
    <details className={styles.history}>
      <summary>{say('earlierWordings')}</summary>
      {earlier.map(({ text, language, until }) => (
        <div key={until}>
          <span className={styles.label}>{instant(until)}</span>
          <p className={styles.text} dir="auto" lang={language}>
            {text}
          </p>
        </div>
      ))}
    </details>
  )
}

function useInputsChanged(onDone: () => void, drop: () => void) {
  const { plan } = usePlan()
  const cache = useQueryClient()
  return async () => {
    drop()
    onDone()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id, 'inputs'] })
  }
}

interface Said {
  readonly text: string
  readonly language: LanguageCode
}

interface SayFormProps {
  readonly name: string
  readonly start: Said
  readonly label: string
  readonly command: Omit<Command, 'body'>
  readonly onDone: () => void
}

/** A text and the language that it is written in. */
function SayForm({ name, start, label, command, onDone }: SayFormProps) {
  const { value, keep, drop } = useKept<Said>(name, start)
  const saying = useSend(useInputsChanged(onDone, drop))
  return (
    <Form
      label={label}
      action={label}
      pending={saying.isPending}
      error={saying.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        saying.mutate({ ...command, body: value })
      }}
    >
      <Textarea
        label={label}
        rows={3}
        dir="auto"
        value={value.text}
        error={fieldErrors(saying.error)('text')}
        onChange={(event) => {
          keep({ ...value, text: event.currentTarget.value })
        }}
      />
      <Row>
        <TextLanguage
          value={value.language}
          onChange={(language) => {
            keep({ ...value, language })
          }}
        />
      </Row>
    </Form>
  )
}

interface ActProps {
  readonly input: Input
  readonly onDone: () => void
}

function ReplyForm({ input, onDone }: ActProps) {
  const { say, language } = useWords()
  const { plan } = usePlan()
  return (
    <SayForm
      name={`reply/${input.id}`}
      start={{ text: '', language: language.code }}
      label={say('reply')}
      command={{ method: 'POST', path: `${planPath(plan.id)}/inputs/${input.id}/replies` }}
      onDone={onDone}
    />
  )
}

function RephraseForm({ input, onDone }: ActProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  return (
    <SayForm
      name={`rephrase/${input.id}`}
      start={{ text: input.text, language: input.language }}
      label={say('putOtherwise')}
      command={{ method: 'PUT', path: `${planPath(plan.id)}/inputs/${input.id}`, version: input.version }}
      onDone={onDone}
    />
  )
}

function WithdrawForm({ input, onDone }: ActProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const withdrawing = useSend(useInputsChanged(onDone, () => undefined))
  return (
    <Form
      label={say('withdrawInput')}
      action={say('withdrawInput')}
      danger
      pending={withdrawing.isPending}
      error={withdrawing.error}
      onCancel={onDone}
      onSubmit={() => {
        withdrawing.mutate({
          method: 'POST',
          path: `${planPath(plan.id)}/inputs/${input.id}/withdrawals`,
          version: input.version,
        })
      }}
    >
      <p className={styles.text}>{say('withdrawInputHint')}</p>
    </Form>
  )
}

function DispositionForm({ input, onDone }: { input: Input; onDone: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { value, keep, drop } = useKept<Omit<Disposition, 'at'>>(`answer/${input.id}`, {
    kind: input.disposition?.kind ?? 'ACCEPTED',
    reason: input.disposition?.reason ?? '',
    changes: input.disposition?.changes ?? '',
  })
  const answering = useSend(useInputsChanged(onDone, drop))
  const wrong = fieldErrors(answering.error)
  return (
    <Form
      label={say('answerInput')}
      action={say('save')}
      pending={answering.isPending}
      error={answering.error}
      onCancel={() => {
        drop()
        onDone()
      }}
      onSubmit={() => {
        answering.mutate({
          method: 'PUT',
          path: `${planPath(plan.id)}/inputs/${input.id}/disposition`,
          version: input.version,
          body: {
            kind: value.kind,
            reason: value.reason,
            ...(value.changes == null || value.changes === '' ? {} : { changes: value.changes }),
          },
        })
      }}
    >
      <NativeSelect
        label={say('answer')}
        value={value.kind}
        error={wrong('kind')}
        onChange={(event) => {
          const kind = DISPOSITIONS.find((one) => one === event.currentTarget.value)
          if (kind !== undefined) keep({ ...value, kind })
        }}
      >
        {DISPOSITIONS.map((kind) => (
          <option key={kind} value={kind}>
            {say('disposition', { kind })}
          </option>
        ))}
      </NativeSelect>
      <Textarea
        label={say('reason')}
        withAsterisk
        rows={3}
        dir="auto"
        value={value.reason}
        error={wrong('reason')}
        onChange={(event) => {
          keep({ ...value, reason: event.currentTarget.value })
        }}
      />
      {value.kind !== 'NOT_ACCEPTED' && (
        <Textarea
          label={say('changesMade')}
          rows={2}
          dir="auto"
          value={value.changes ?? ''}
          error={wrong('changes')}
          onChange={(event) => {
            keep({ ...value, changes: event.currentTarget.value })
          }}
        />
      )}
    </Form>
  )
}
