import { Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { difference } from '../difference/difference'
import { useSend } from '../http/useSend'
import type { Command } from '../http/send'
import { ItemChoice } from '../item/ItemChoice'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { useKept } from '../page/keep'
import { Loading } from '../page/Loading'
import { isOpen, rounds } from '../review/review'
import { OpenRound } from '../review/OpenRound'
import { planPath } from './plan'
import { usePlan } from './PlanContext'
import type { Step } from './steps'

interface StepDialogProps {
  readonly step: Step
  readonly onClose: () => void
}

/** Asks what a step needs to know, says what it does, and takes it. */
export function StepDialog({ step, onClose }: StepDialogProps) {
  switch (step) {
    case 'submit':
      return <Submit onClose={onClose} />
    case 'openRound':
      return <OpenRound onClose={onClose} />
    case 'closeRound':
      return <CloseRound onClose={onClose} />
    case 'amend':
      return <Amend onClose={onClose} />
    case 'withdraw':
      return <Withdraw onClose={onClose} />
    case 'revise':
      return <Plain step={step} path="revisions" onClose={onClose} />
    case 'discard':
      return <Plain step={step} path="discards" danger onClose={onClose} />
    case 'seeInputs':
    case 'giveInputs':
    case 'answerInputs':
    case 'validate':
      return null
  }
}

/** Everything of the plan is read again: a step may change any of it. */
function useStep(onClose: () => void) {
  const { plan } = usePlan()
  const cache = useQueryClient()
  return useSend(async () => {
    onClose()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
    await cache.invalidateQueries({ queryKey: ['plans'] })
  })
}

interface PlainProps {
  readonly step: Step
  readonly path: string
  readonly danger?: boolean
  readonly onClose: () => void
}

function Plain({ step, path, danger = false, onClose }: PlainProps) {
  const { say } = useWords()
  const { plan } = usePlan()
  const taking = useStep(onClose)
  const command: Command = { method: 'POST', path: `${planPath(plan.id)}/${path}`, version: plan.version, body: {} }
  return (
    <Dialog title={say('step', { step })} onClose={onClose}>
      <Form
        label={say('step', { step })}
        action={say('step', { step })}
        danger={danger}
        pending={taking.isPending}
        error={taking.error}
        onCancel={onClose}
        onSubmit={() => {
          taking.mutate(command)
        }}
      >
        <p>{say('stepHint', { step })}</p>
      </Form>
    </Dialog>
  )
}

function Submit({ onClose }: { onClose: () => void }) {
  const { say, number } = useWords()
  const { plan } = usePlan()
  const taking = useStep(onClose)
  const from = plan.validated ?? plan.versions.at(-1)?.number
  const known = useQuery({ ...difference(plan.id, from ?? 0, undefined), enabled: from !== undefined })
  return (
    <Dialog title={say('step', { step: 'submit' })} onClose={onClose}>
      <Form
        label={say('step', { step: 'submit' })}
        action={say('step', { step: 'submit' })}
        pending={taking.isPending || (from !== undefined && known.isPending)}
        error={taking.error ?? known.error}
        onCancel={onClose}
        onSubmit={() => {
          const shown = plan.validated == null ? undefined : known.data?.digest
          taking.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/submissions`,
            version: plan.version,
            body: shown === undefined ? {} : { difference: shown },
          })
        }}
      >
        <p>{say('stepHint', { step: 'submit' })}</p>
        {from !== undefined && known.isPending && <Loading rows={1} />}
        {known.data !== undefined && (
          <p>
            {say('differenceCounts', {
              added: known.data.added,
              changed: known.data.changed,
              removed: known.data.removed,
              from: number(known.data.from),
            })}{' '}
            <Link href={`/workplans/${plan.id}/difference`} onClick={onClose}>
              {say('seeDifference')}
            </Link>
          </p>
        )}
      </Form>
    </Dialog>
  )
}

function CloseRound({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const taking = useStep(onClose)
  const { data: all = [] } = useQuery(rounds(plan.id))
  const open = all.find(isOpen)
  return (
    <Dialog title={say('step', { step: 'closeRound' })} onClose={onClose}>
      <Form
        label={say('step', { step: 'closeRound' })}
        action={say('step', { step: 'closeRound' })}
        pending={taking.isPending}
        error={taking.error}
        onCancel={onClose}
        onSubmit={() => {
          if (open === undefined) return
          taking.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/rounds/${open.id}/closings`,
            version: open.version,
            body: {},
          })
        }}
      >
        <p>{say('stepHint', { step: 'closeRound' })}</p>
      </Form>
    </Dialog>
  )
}

function Withdraw({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const taking = useStep(onClose)
  const { value: reason, keep } = useKept(`withdraw/${plan.id}`, '')
  return (
    <Dialog title={say('step', { step: 'withdraw' })} onClose={onClose}>
      <Form
        label={say('step', { step: 'withdraw' })}
        action={say('step', { step: 'withdraw' })}
        danger
        pending={taking.isPending}
        error={taking.error}
        onCancel={onClose}
        onSubmit={() => {
          taking.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/withdrawals`,
            version: plan.version,
            body: { reason },
          })
        }}
      >
        <p>{say('stepHint', { step: 'withdraw' })}</p>
        <Textarea
          label={say('reason')}
          withAsterisk
          rows={3}
          dir="auto"
          value={reason}
          error={fieldErrors(taking.error)('reason')}
          onChange={(event) => {
            keep(event.currentTarget.value)
          }}
        />
      </Form>
    </Dialog>
  )
}

function Amend({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const taking = useStep(onClose)
  const [items, setItems] = useState<readonly string[]>([])
  return (
    <Dialog title={say('step', { step: 'amend' })} onClose={onClose}>
      <Form
        label={say('step', { step: 'amend' })}
        action={say('step', { step: 'amend' })}
        pending={taking.isPending}
        error={taking.error}
        onCancel={onClose}
        onSubmit={() => {
          taking.mutate({
            method: 'POST',
            path: `${planPath(plan.id)}/drafts`,
            version: plan.version,
            body: items.length === 0 ? {} : { items },
          })
        }}
      >
        <p>{say('stepHint', { step: 'amend' })}</p>
        <ItemChoice
          label={say('amendOnly')}
          description={say('amendOnlyHint')}
          chosen={items}
          except={null}
          error={fieldErrors(taking.error)('items')}
          onChange={setItems}
        />
      </Form>
    </Dialog>
  )
}
