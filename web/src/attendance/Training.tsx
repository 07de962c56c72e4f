import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useEvent } from '../events/EventContext'
import styles from '../events/Event.module.css'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Fact, Facts } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form, Row } from '../page/Form'
import { nameOf, person as personQuery } from '../people/person'
import { attendancePath, registrations, training } from './attendance'

const AFTER = ['MONTHS_3', 'MONTHS_6'] as const
const CHANGES = ['HIGHER', 'SAME', 'LOWER'] as const
const USES = ['YES', 'PARTLY', 'NO'] as const

/** What a training changed: scores before and after it, and whether the skills are used later. */
export function Training() {
  const { say, number } = useWords()
  const { event, seesPeople } = useEvent()
  const { data } = useQuery(training(event.id))
  const [entering, setEntering] = useState(false)
  return (
    <section aria-label={say('trainingFollowUp')} className={styles.panel}>
      <h2 className={styles.title}>{say('trainingFollowUp')}</h2>
      <Facts>
        <Fact name={say('scoreChange')}>
          {CHANGES.flatMap((change) => {
            const count = data?.byChange[change] ?? 0
            return count === 0 ? [] : [`${say('scoreChanged', { change })}: ${number(count)}`]
          }).join(' · ')}
        </Fact>
        {AFTER.map((after) => (
          <Fact key={after} name={say('skillsAfter', { after })}>
            {USES.flatMap((uses) => {
              const count = data?.byUse[after]?.[uses] ?? 0
              return count === 0 ? [] : [`${say('usesSkills', { uses })}: ${number(count)}`]
            }).join(' · ')}
          </Fact>
        ))}
      </Facts>
      {seesPeople && !entering && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setEntering(true)
          }}
        >
          {say('enterScores')}
        </Button>
      )}
      {entering && (
        <EnterScores
          onClose={() => {
            setEntering(false)
          }}
        />
      )}
    </section>
  )
}

function EnterScores({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { event } = useEvent()
  const cache = useQueryClient()
  const query = useInfiniteQuery(registrations(event.id))
  const people = query.data?.pages.flatMap((page) => page.items) ?? []
  const [chosen, setChosen] = useState('')
  const person = chosen === '' ? (people[0]?.person ?? '') : chosen
  const [pre, setPre] = useState('')
  const [post, setPost] = useState('')
  const [uses, setUses] = useState<Readonly<Record<string, string>>>({})
  const again = () => cache.invalidateQueries({ queryKey: training(event.id).queryKey })
  const scoring = useSend(again)
  const following = useSend(again)
  const wrong = fieldErrors(scoring.error)
  const path = `${attendancePath(event.id)}/training`
  const score = (typed: string) => (typed === '' ? null : Number(typed))
  return (
    <Form
      label={say('enterScores')}
      action={say('save')}
      pending={scoring.isPending || following.isPending}
      error={scoring.error ?? following.error}
      onCancel={onClose}
      onSubmit={() => {
        if (person === '') return
        if (pre !== '' || post !== '') {
          scoring.mutate({ method: 'PUT', path: `${path}/scores/${person}`, body: { pre: score(pre), post: score(post) } })
        }
        for (const after of AFTER) {
          const usesSkills = uses[after] ?? ''
          if (usesSkills !== '') following.mutate({ method: 'PUT', path: `${path}/follow-ups/${person}`, body: { after, usesSkills } })
        }
      }}
    >
      <NativeSelect
        label={say('person')}
        value={person}
        onChange={(event) => {
          setChosen(event.currentTarget.value)
          setPre('')
          setPost('')
          setUses({})
        }}
      >
        {people.map((one) => (
          <Name key={one.id} person={one.person} />
        ))}
      </NativeSelect>
      <Row>
        <FigureInput label={say('scoreBefore')} description={say('scoreHint')} value={pre} error={wrong('pre')} onFigure={setPre} />
        <FigureInput label={say('scoreAfter')} description={say('scoreHint')} value={post} error={wrong('post')} onFigure={setPost} />
      </Row>
      <Row>
        {AFTER.map((after) => (
          <NativeSelect
            key={after}
            label={say('skillsAfter', { after })}
            value={uses[after] ?? ''}
            onChange={(event) => {
              setUses({ ...uses, [after]: event.currentTarget.value })
            }}
          >
            <option value="">{say('notAsked')}</option>
            {USES.map((one) => (
              <option key={one} value={one}>
                {say('usesSkills', { uses: one })}
              </option>
            ))}
          </NativeSelect>
        ))}
      </Row>
      {(scoring.isSuccess || following.isSuccess) && <p role="status" className={styles.good}>{say('saved')}</p>}
    </Form>
  )
}

function Name({ person: id }: { person: string }) {
  const { say } = useWords()
  const { data } = useQuery({ ...personQuery(id), retry: false })
  return <option value={id}>{data === undefined ? say('unnamed') : nameOf(data)}</option>
}
