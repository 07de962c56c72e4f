import { MultiSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { isStale } from '../http/problem'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { Fact, Facts } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { useInstitutions } from '../plan/institutions'
import { planPath } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { callOf, type Call } from './call'
import { CallFields } from './CallFields'
import { rounds, type Round } from './review'

interface Changed extends Call {
  readonly more: readonly string[]
  readonly version: number
}

interface ChangeRoundProps {
  readonly round: Round
  readonly onClose: () => void
}

/** Asks more institutions in an open round, or gives other time, other things to read, another note. */
export function ChangeRound({ round, onClose }: ChangeRoundProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const cache = useQueryClient()
  const { all, name } = useInstitutions()
  const { value, keep, drop } = useKept<Changed>(`round/${plan.id}/${round.id}`, {
    more: [],
    deadline: round.deadline,
    materials: round.materials,
    note: round.note ?? '',
    version: round.version,
  })
  const changing = useSend(async () => {
    drop()
    onClose()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
  })
  // Who has been told that it is another round now may save over it.
  const catchUp = async () => {
    const { queryKey } = rounds(plan.id)
    await cache.invalidateQueries({ queryKey })
    const now = cache.getQueryData(queryKey)?.find(({ id }) => id === round.id)
    if (now !== undefined) keep({ ...value, version: now.version })
  }
  const wrong = fieldErrors(changing.error)
  const asked = new Set(round.institutions)
  const more = value.more.filter((code) => !asked.has(code))
  return (
    <Dialog title={say('changeRound')} onClose={onClose}>
      <Form
        label={say('changeRound')}
        action={say('save')}
        pending={changing.isPending}
        error={changing.error}
        onCancel={() => {
          drop()
          onClose()
        }}
        onSubmit={() => {
          changing.mutate(
            {
              method: 'PUT',
              path: `${planPath(plan.id)}/rounds/${round.id}`,
              version: value.version,
              body: { institutions: [...round.institutions, ...more], ...callOf(value) },
            },
            {
              onError: (failure) => {
                if (isStale(failure)) void catchUp()
              },
            },
          )
        }}
      >
        <p>{say('changeRoundHint')}</p>
        <Facts>
          <Fact name={say('invited')}>
            {round.institutions.map((code) => (
              <div key={code}>
                <bdi>{name(code)}</bdi>
              </div>
            ))}
          </Fact>
        </Facts>
        <MultiSelect
          label={say('inviteMore')}
          data={all.filter(({ code }) => !asked.has(code)).map((one) => ({ value: one.code, label: one.name }))}
          value={more}
          error={wrong('institutions')}
          searchable
          hidePickedOptions
          nothingFoundMessage={say('nothingFound')}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => {
            keep({ ...value, more: chosen })
          }}
        />
        <CallFields
          value={value}
          wrong={wrong}
          onChange={(call) => {
            keep({ ...value, ...call })
          }}
        />
      </Form>
    </Dialog>
  )
}
