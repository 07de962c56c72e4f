import { Button, MultiSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSend } from '../http/useSend'
import { useWords } from '../language/LanguageProvider'
import { Dialog } from '../page/Dialog'
import { fieldErrors } from '../page/fields'
import { FigureInput } from '../page/FigureInput'
import { Form } from '../page/Form'
import { Tag } from '../page/Tag'
import { useInstitutions } from '../plan/institutions'
import { planPath, type PlanVersion, type SignOff } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { SignForm } from './SignForm'
import styles from './Validation.module.css'

/** Who must sign the plan, who did, and what exactly they sign. */
export default function Validation() {
  const { say } = useWords()
  const { plan } = usePlan()
  const latest = plan.versions.at(-1)
  if (latest === undefined) return <p className={styles.empty}>{say('nothingToValidate')}</p>
  return (
    <div className={styles.columns}>
      <Signatories latest={latest} />
      <div className={styles.side}>
        <Signing latest={latest} />
        <Versions />
      </div>
    </div>
  )
}

function Signatories({ latest }: { latest: PlanVersion }) {
  const { say, number } = useWords()
  const { plan, leads } = usePlan()
  const { name } = useInstitutions()
  const [setting, setSetting] = useState(false)
  const required = plan.validation.required
  const quorum = plan.validation.quorum
  const onLatest = plan.signOffs.filter(({ version }) => version === latest.number)
  const others = onLatest.filter(({ institution }) => !required.includes(institution))
  const signed = onLatest.filter(({ decision }) => decision === 'VALIDATED').length
  return (
    <section aria-label={say('signatories')} className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say('signatories')}</h2>
        {leads && plan.state !== 'VALIDATED' && plan.state !== 'WITHDRAWN' && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setSetting(true)
            }}
          >
            {say('chooseSignatories')}
          </Button>
        )}
      </div>
      <p className={styles.note}>
        {say('quorumReached', { signed, quorum, version: number(latest.number) })}{' '}
        {say('mustBeAmong', { count: required.length })}
      </p>
      <ul className={styles.list}>
        {[...required, ...others.map(({ institution }) => institution)].map((code) => (
          <li key={code}>
            <bdi className={styles.institution}>{name(code)}</bdi>
            <Signed signOff={onLatest.findLast(({ institution }) => institution === code)} />
          </li>
        ))}
      </ul>
      {setting && (
        <ChooseSignatories
          onClose={() => {
            setSetting(false)
          }}
        />
      )}
    </section>
  )
}

function Signed({ signOff }: { signOff: SignOff | undefined }) {
  const { say, instant } = useWords()
  if (signOff === undefined) return <span className={styles.waiting}>{say('notSigned')}</span>
  const { decision, at, capacity, reason, enteredByOffice, items } = signOff
  return (
    <div className={styles.signed}>
      <span>
        <Tag color={decision === 'VALIDATED' ? 'green' : 'red'}>
          {decision === 'VALIDATED' ? '✓ ' : '↩ '}
          {say('decision', { decision })}
        </Tag>{' '}
        <span className={styles.small}>
          {instant(at)}
          {enteredByOffice && ` · ${say('enteredOnBehalf')}`}
        </span>
      </span>
      <span className={styles.small}>
        {say('capacity')} <bdi>{capacity}</bdi>
      </span>
      {reason != null && reason !== '' && (
        <span dir="auto" className={styles.reason}>
          {reason}
        </span>
      )}
      {items.length > 0 && <span className={styles.small}>{say('returnedItems', { count: items.length })}</span>}
    </div>
  )
}

function Signing({ latest }: { latest: PlanVersion }) {
  const { say, number, instant } = useWords()
  const { plan, who, guest, leads } = usePlan()
  const [signing, setSigning] = useState(false)
  const mine = guest && who.institution != null
  const done = mine && plan.signOffs.some(({ institution, version }) => institution === who.institution && version === latest.number)
  const may = plan.state === 'IN_REVIEW' && (leads || (mine && !done))
  return (
    <section aria-label={say('whatIsSigned')} className={styles.panel}>
      <h2 className={styles.title}>{say('whatIsSigned')}</h2>
      <p className={styles.note}>
        {say('signedVersion', { number: number(latest.number), time: instant(latest.submittedAt), count: latest.items })}
      </p>
      <Hash hash={latest.hash} />
      {may && !signing && (
        <Button
          size="sm"
          variant={mine ? 'filled' : 'default'}
          onClick={() => {
            setSigning(true)
          }}
        >
          {say(mine ? 'signOrReturn' : 'enterSignOff')}
        </Button>
      )}
      {done && <p className={styles.note}>{say('youSigned')}</p>}
      {may && signing && (
        <SignForm
          latest={latest}
          onDone={() => {
            setSigning(false)
          }}
        />
      )}
    </section>
  )
}

/** The fingerprint that a signature is bound to, in groups that can be compared by eye. */
function Hash({ hash }: { hash: string }) {
  const { say } = useWords()
  const groups = hash.replace(/^sha-?256:/i, '').match(/.{1,8}/g) ?? [hash]
  return (
    <p className={styles.hash}>
      <span className={styles.small}>{say('fingerprint')}</span>
      <code dir="ltr">{groups.join(' ')}</code>
    </p>
  )
}

function Versions() {
  const { say, number, instant } = useWords()
  const { plan } = usePlan()
  return (
    <section aria-label={say('versions')} className={styles.panel}>
      <h2 className={styles.title}>{say('versions')}</h2>
      <ul className={styles.list}>
        {plan.versions.toReversed().map((version) => (
          <li key={version.number}>
            <span>
              {say('versionNumber', { number: number(version.number) })}{' '}
              {version.number === plan.validated && (
                <Tag color="green">{say('planState', { state: 'VALIDATED' })}</Tag>
              )}
            </span>
            <span className={styles.small}>{instant(version.submittedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChooseSignatories({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { all } = useInstitutions()
  const cache = useQueryClient()
  const [required, setRequired] = useState<string[]>([...(plan.validation.required)])
  const [quorum, setQuorum] = useState(String(plan.validation.quorum))
  const setting = useSend(async () => {
    onClose()
    await cache.invalidateQueries({ queryKey: ['plan', plan.id] })
  })
  const wrong = fieldErrors(setting.error)
  return (
    <Dialog title={say('chooseSignatories')} onClose={onClose}>
      <Form
        label={say('chooseSignatories')}
        action={say('save')}
        pending={setting.isPending}
        error={setting.error}
        onCancel={onClose}
        onSubmit={() => {
          setting.mutate({
            method: 'PUT',
            path: `${planPath(plan.id)}/validation`,
            version: plan.version,
            body: { required, quorum: Number(quorum) },
          })
        }}
      >
        <MultiSelect
          label={say('mustSign')}
          data={all.map(({ code, name }) => ({ value: code, label: name }))}
          value={required}
          error={wrong('required')}
          searchable
          hidePickedOptions
          nothingFoundMessage={say('nothingFound')}
          comboboxProps={{ withinPortal: false }}
          onChange={setRequired}
        />
        <FigureInput
          label={say('quorum')}
          description={say('quorumHint')}
          value={quorum}
          error={wrong('quorum')}
          onFigure={setQuorum}
        />
      </Form>
    </Dialog>
  )
}

