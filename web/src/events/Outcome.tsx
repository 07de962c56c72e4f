import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { Lines } from '../item/Lines'
import { useWords } from '../language/LanguageProvider'
import { Written } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form, Row } from '../page/Form'
import { useKept } from '../page/keep'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useRegister } from '../plan/institutions'
import { ActionPointEntry } from './ActionPoints'
import { eventPath } from './event'
import { useEvent } from './EventContext'
import styles from './Event.module.css'
import { outcome as outcomeQuery, type ActionPoint, type Outcome as Record } from './outcome'

/** What was decided and recommended, and who does what until when. */
export default function Outcome() {
  const { say } = useWords()
  const { event, organises } = useEvent()
  const query = useQuery(outcomeQuery(event.id))
  const [editing, setEditing] = useState(false)
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Loading />
  const { decisions, recommendations, actionPoints } = query.data
  const empty = decisions.length + recommendations.length + actionPoints.length === 0
  if (editing) {
    return (
      <EditOutcome
        outcome={query.data}
        onDone={() => {
          setEditing(false)
        }}
      />
    )
  }
  return (
    <div className={styles.column}>
      {empty && <p className={styles.hint}>{say('noOutcome')}</p>}
      <Texts title={say('decisions')} texts={decisions} />
      <Texts title={say('recommendations')} texts={recommendations} />
      {actionPoints.length > 0 && (
        <section aria-label={say('actionPoints')} className={styles.panel}>
          <h2 className={styles.title}>{say('actionPoints')}</h2>
          <ul className={styles.lines}>
            {actionPoints.map((point) => (
              <ActionPointEntry key={point.id} event={event.id} point={point} changes={organises} />
            ))}
          </ul>
        </section>
      )}
      {organises && event.state === 'HELD' && (
        <Button
          size="sm"
          className={styles.start}
          onClick={() => {
            setEditing(true)
          }}
        >
          {say('recordOutcome')}
        </Button>
      )}
      {organises && event.state === 'PLANNED' && <p className={styles.hint}>{say('outcomeAfterHolding')}</p>}
    </div>
  )
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <section aria-label={title} className={styles.panel}>
      <h2 className={styles.title}>{title}</h2>
      <ol className={styles.bullets}>
        {texts.map((text) => (
          <li key={text}>
            <Written>{text}</Written>
          </li>
        ))}
      </ol>
    </section>
  )
}

function EditOutcome({ outcome, onDone }: { outcome: Record; onDone: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const { all } = useRegister()
  const cache = useQueryClient()
  const { value, keep, drop } = useKept<Record>(`outcome/${event.id}`, outcome)
  const close = () => {
    drop()
    onDone()
  }
  const sending = useSend<Record | null>(async () => {
    close()
    await cache.invalidateQueries({ queryKey: ['event', event.id] })
    await cache.invalidateQueries({ queryKey: ['action-points'] })
  })
  const wrong = fieldErrors(sending.error)
  const blank: ActionPoint = { text: '', owner: event.invited?.[0]?.code ?? '', ownerFunction: '', due: event.end, state: 'OPEN' }
  return (
    <Form
      label={say('recordOutcome')}
      action={say('save')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={close}
      onSubmit={() => {
        const { decisions, recommendations, actionPoints } = value
        sending.mutate({
          method: 'PUT',
          path: `${eventPath(event.id)}/outcome`,
          ...(outcome.version == null ? {} : { version: outcome.version }),
          body: {
            decisions,
            recommendations,
            actionPoints: actionPoints.map((point) => ({ ...point, owner: point.owner === '' ? null : point.owner, ownerFunction: point.ownerFunction?.trim() === '' ? null : point.ownerFunction })),
          },
        })
      }}
    >
      {(['decisions', 'recommendations'] as const).map((part) => (
        <Lines
          key={part}
          legend={say(part)}
          lines={value[part]}
          blank=""
          onChange={(texts) => {
            keep({ ...value, [part]: texts })
          }}
        >
          {(text, at, change) => (
            <Textarea
              aria-label={say('lineNumber', { legend: say(part), number: at + 1 })}
              rows={2}
              dir="auto"
              value={text}
              error={wrong(`${part}[${at}]`)}
              onChange={(typed) => {
                change(typed.currentTarget.value)
              }}
            />
          )}
        </Lines>
      ))}
      <Lines
        legend={say('actionPoints')}
        lines={value.actionPoints}
        blank={blank}
        onChange={(actionPoints) => {
          keep({ ...value, actionPoints })
        }}
      >
        {(point, at, change) => (
          <>
            <Textarea
              label={say('whatIsToDo')}
              rows={2}
              dir="auto"
              value={point.text}
              error={wrong(`actionPoints[${at}].text`)}
              onChange={(typed) => {
                change({ ...point, text: typed.currentTarget.value })
              }}
            />
            <Row>
              <NativeSelect
                label={say('owner')}
                value={point.owner ?? ''}
                error={wrong(`actionPoints[${at}].owner`)}
                onChange={(typed) => {
                  change({ ...point, owner: typed.currentTarget.value })
                }}
              >
                <option value="">{say('theOffice')}</option>
                {all.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
              <TextInput
                label={say('ownerFunction')}
                description={say('functionHint')}
                dir="auto"
                value={point.ownerFunction ?? ''}
                error={wrong(`actionPoints[${at}].ownerFunction`)}
                onChange={(typed) => {
                  change({ ...point, ownerFunction: typed.currentTarget.value })
                }}
              />
              <TextInput
                type="date"
                label={say('due')}
                value={point.due}
                error={wrong(`actionPoints[${at}].due`)}
                onChange={(typed) => {
                  change({ ...point, due: typed.currentTarget.value })
                }}
              />
            </Row>
          </>
        )}
      </Lines>
    </Form>
  )
}
