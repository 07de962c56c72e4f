import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { withQuery } from '../plan/plan'
import { usePlan } from '../plan/PlanContext'
import { ChangeSign } from '../plan/signs'
import styles from './Difference.module.css'
import { differenceItems, differencePath, type ItemDifference } from './difference'
import { FieldTable } from './FieldTable'
import { More } from '../page/More'

const DRAFT = 'draft'

/** What changed between two versions of the plan, or since one in its draft, deletions included. */
export default function Difference() {
  const { say, number: figure } = useWords()
  const { plan, guest } = usePlan()
  const [search, setSearch] = useSearchParams()
  const numbers = plan.versions.map(({ number }) => number)
  const draftable = !guest && plan.state !== 'WITHDRAWN'
  const to = chosen(search.get('to'), numbers, draftable && isOpenState(plan.state) ? undefined : numbers.at(-1))
  const from = chosen(search.get('from'), numbers, to === undefined ? numbers.at(-1) : numbers.at(-2))
  if (from === undefined) return <p className={styles.empty}>{say(numbers.length === 0 ? 'noVersions' : 'oneVersion')}</p>
  const choose = (name: 'from' | 'to', value: string) => {
    setSearch(
      (earlier) => {
        const next = new URLSearchParams(earlier)
        next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  return (
    <>
      <div className={styles.choice}>
        {(['from', 'to'] as const).map((end) => (
          <NativeSelect
            key={end}
            size="sm"
            label={say(end === 'from' ? 'differenceFrom' : 'differenceTo')}
            value={String((end === 'from' ? from : to) ?? DRAFT)}
            onChange={(event) => {
              choose(end, event.currentTarget.value)
            }}
          >
            {numbers.map((number) => (
              <option key={number} value={number}>
                {say('versionNumber', { number: figure(number) })}
              </option>
            ))}
            {end === 'to' && draftable && <option value={DRAFT}>{say('workingCopy')}</option>}
          </NativeSelect>
        ))}
      </div>
      <Between from={from} to={to} />
    </>
  )
}

const isOpenState = (state: string) => state === 'DRAFT' || state === 'REVISED'

function chosen(asked: string | null, numbers: readonly number[], usual: number | undefined): number | undefined {
  if (asked === DRAFT) return undefined
  const number = Number(asked ?? NaN)
  return numbers.includes(number) ? number : usual
}

function Between({ from, to }: { from: number; to: number | undefined }) {
  const { say, number, language } = useWords()
  const { plan } = usePlan()
  const query = useInfiniteQuery(differenceItems(plan.id, from, to))
  if (query.isPending) return <Loading rows={6} />
  if (query.isError) return <Refusal error={query.error} retry={() => void query.refetch()} />
  const [first] = query.data.pages
  const items = query.data.pages.flatMap((page) => page.items)
  return (
    <>
      {first !== undefined && items.length > 0 && (
        <p className={styles.counts}>
          {say('differenceCounts', {
            added: first.added,
            changed: first.changed,
            removed: first.removed,
            from: number(from),
          })}{' '}
          <a href={withQuery(differencePath(plan.id), { from, to, format: 'pdf', language: language.code })} download>
            {say('differenceAsPdf')}
          </a>
        </p>
      )}
      {items.length === 0 && <p className={styles.empty}>{say('noDifference')}</p>}
      <ul className={styles.items}>
        {items.map((item) => (
          <Changed key={item.item} item={item} to={to} />
        ))}
      </ul>
      <More query={query} />
    </>
  )
}

function Changed({ item, to }: { item: ItemDifference; to: number | undefined }) {
  const { say } = useWords()
  const { plan } = usePlan()
  const { change, fields } = item
  return (
    <li className={styles.item} data-change={change}>
      <div className={styles.head}>
        <ChangeSign change={change} />
        {item.moved === true && (
          <span className={styles.moved}>
            <span aria-hidden="true">↕ </span>
            {say('moved')}
          </span>
        )}
        <span className={styles.kind}>
          {say('itemKind', { kind: item.kind })} <bdi>{item.code}</bdi>
        </span>
      </div>
      <h3 className={styles.title}>
        {change === 'REMOVED' ? (
          <s dir="auto">{item.title}</s>
        ) : (
          <Link href={`/workplans/${plan.id}?item=${item.item}${to === undefined ? '' : `&version=${to}`}`} dir="auto">
            {item.title}
          </Link>
        )}
      </h3>
      {fields.length > 0 && <FieldTable fields={fields} change={change} />}
    </li>
  )
}
