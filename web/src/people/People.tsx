import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import styles from '../events/Event.module.css'
import { useWords } from '../language/LanguageProvider'
import { Loading } from '../page/Loading'
import { More } from '../page/More'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { useRegister } from '../plan/institutions'
import list from '../plan/PlanList.module.css'
import { withQuery } from '../plan/plan'
import { me } from '../session/session'
import { nameOf, people, READ_FOR, type ReadFor } from './person'
import { LEAST_LETTERS } from './PersonChoice'

const WAIT_MS = 250

/** The register: nobody is listed before one says whom one looks for, and what for. */
export default function People() {
  const { say, language } = useWords()
  const { data: who } = useQuery(me)
  useTitle(say('titled', { title: say('people'), office: who?.officeName ?? '' }))
  const { all, name } = useRegister()
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), WAIT_MS)
  const [institution, setInstitution] = useState('')
  const [purpose, setPurpose] = useState<ReadFor>('REGISTRATION')
  const asks = text.length >= LEAST_LETTERS || institution !== ''
  const filter = { query: text === '' ? undefined : text, institution: institution === '' ? undefined : institution }
  const query = useInfiniteQuery({ ...people(filter, purpose), enabled: asks, gcTime: 0 })
  const found = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={list.head}>
        <h1 className={list.title}>{say('people')}</h1>
        <div className={styles.acts}>
          <Button component="a" size="sm" variant="default" href={withQuery('/api/people/export', { language: language.code })} download>
            {say('exportRegister')}
          </Button>
          <Link href="/register/new" asChild>
            <Button component="a" size="sm">
              {say('newPerson')}
            </Button>
          </Link>
        </div>
      </div>
      <p className={list.note}>{say('peopleHint')}</p>
      <div className={list.filters}>
        <TextInput
          type="search"
          size="sm"
          label={say('searchPeople')}
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
          }}
        />
        <NativeSelect
          size="sm"
          label={say('institution')}
          value={institution}
          onChange={(event) => {
            setInstitution(event.currentTarget.value)
          }}
        >
          <option value="">{say('all')}</option>
          {all.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          size="sm"
          label={say('readFor')}
          value={purpose}
          onChange={(event) => {
            setPurpose(READ_FOR.find((one) => one === event.currentTarget.value) ?? 'REGISTRATION')
          }}
        >
          {READ_FOR.map((one) => (
            <option key={one} value={one}>
              {say('purpose', { purpose: one })}
            </option>
          ))}
        </NativeSelect>
      </div>
      {!asks && <p className={list.empty}>{say('searchPeopleHint')}</p>}
      {query.isError && <Refusal error={query.error} retry={() => void query.refetch()} />}
      {asks && query.isPending && <Loading />}
      {query.isSuccess && found.length === 0 && <p className={list.empty}>{say('nothingFound')}</p>}
      {found.length > 0 && (
        <section aria-label={say('people')} className={styles.panel}>
          <ul className={styles.lines}>
            {found.map((one) => (
              <li key={one.id}>
                <span className={styles.row}>
                  <Link href={`/register/${one.id}?for=${purpose}`} dir="auto" className={styles.strong}>
                    {nameOf(one)}
                  </Link>
                  {one.names.slice(1).map(({ text: other, language: tag }) => (
                    <bdi key={`${tag}/${other}`} lang={tag}>
                      {other}
                    </bdi>
                  ))}
                  <bdi className={styles.hint}>{name(one.institution)}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <More query={query} />
    </>
  )
}
