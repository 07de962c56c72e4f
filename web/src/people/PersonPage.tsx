import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import styles from '../events/Event.module.css'
import { useDownload } from '../http/useDownload'
import { Problem } from '../http/problem'
import { useWords } from '../language/LanguageProvider'
import { Fact, Facts } from '../page/Facts'
import { fieldErrors } from '../page/fields'
import { Form } from '../page/Form'
import { Loading } from '../page/Loading'
import { Refusal } from '../page/Refusal'
import { useTitle } from '../page/title'
import { useRegister } from '../plan/institutions'
import head from '../plan/PlanHead.module.css'
import { withQuery } from '../plan/plan'
import { Consents } from './Consents'
import { Duplicates } from './Duplicates'
import { Erase } from './Erase'
import { nameOf, person as personQuery, personPath, READ_FOR, type Person } from './person'
import { PersonFields } from './PersonFields'
import { detailsOf, typedOf } from './typed'
import { usePersonChange } from './usePersonChange'

/** Somebody of the register; each look is noted with what it was for. */
export default function PersonPage({ id }: { id: string }) {
  const { say } = useWords()
  const [search, setSearch] = useSearchParams()
  const purpose = READ_FOR.find((one) => one === search.get('for')) ?? 'REGISTRATION'
  const query = useQuery(personQuery(id, purpose))
  // A name in the tab would stay in the browser's history.
  useTitle(say('person'))
  if (query.isError) {
    const refused = query.error instanceof Problem && query.error.type === 'no-consent'
    return (
      <div className={styles.column}>
        <Link href="/register">{say('people')}</Link>
        <Refusal error={query.error} />
        {refused && (
          <Button
            size="sm"
            variant="default"
            className={styles.start}
            onClick={() => {
              setSearch({ for: 'SUBJECT_REQUEST' })
            }}
          >
            {say('readForRequest')}
          </Button>
        )}
      </div>
    )
  }
  if (query.isPending) return <Loading rows={6} />
  return <Shown key={query.data.version} person={query.data} />
}

function Shown({ person }: { person: Person }) {
  const { say, languageName } = useWords()
  const { name } = useRegister()
  const [editing, setEditing] = useState(false)
  const field = (of: string) => say('personField', { field: of })
  return (
    <>
      <div className={head.head}>
        <div className={head.words}>
          <Link href="/register" className={head.back}>
            {say('people')}
          </Link>
          <h1 className={head.title}>
            <bdi>{nameOf(person)}</bdi>
          </h1>
          <div className={head.facts}>
            {person.names.slice(1).map(({ text, language }) => (
              <bdi key={`${language}/${text}`} lang={language}>
                {text}
              </bdi>
            ))}
          </div>
        </div>
        <div className={head.acts}>
          <Export person={person} />
        </div>
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <section aria-label={say('person')} className={styles.panel}>
            {!editing && (
              <Facts>
                <Fact name={say('institution')}>
                  <bdi>{name(person.institution)}</bdi>
                </Fact>
                <Fact name={say('sexLabel')}>{say('sex', { sex: person.sex })}</Fact>
                <Fact name={field('ageBand')}>{person.ageBand != null && say('personAge', { band: person.ageBand })}</Fact>
                <Fact name={field('position')}>{person.position != null && <bdi>{person.position}</bdi>}</Fact>
                <Fact name={field('email')}>{person.email != null && <bdi dir="ltr">{person.email}</bdi>}</Fact>
                <Fact name={field('phone')}>{person.phone != null && <bdi dir="ltr">{person.phone}</bdi>}</Fact>
                <Fact name={field('languages')}>{(person.languages ?? []).map(languageName).join(' · ')}</Fact>
              </Facts>
            )}
            {editing ? (
              <Edit
                person={person}
                onClose={() => {
                  setEditing(false)
                }}
              />
            ) : (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setEditing(true)
                }}
              >
                {say('edit')}
              </Button>
            )}
          </section>
          <Duplicates person={person} />
        </div>
        <div className={styles.column}>
          <Consents person={person} />
          <Erase person={person} />
        </div>
      </div>
    </>
  )
}

function Edit({ person, onClose }: { person: Person; onClose: () => void }) {
  const { say } = useWords()
  const [value, setValue] = useState(() => typedOf(person))
  const sending = usePersonChange(person.id, onClose)
  return (
    <Form
      label={say('edit')}
      action={say('save')}
      pending={sending.isPending}
      error={sending.error}
      onCancel={onClose}
      onSubmit={() => {
        sending.mutate({ method: 'PUT', path: personPath(person.id), version: person.version, body: detailsOf(value) })
      }}
    >
      <PersonFields value={value} wrong={fieldErrors(sending.error)} onChange={setValue} />
    </Form>
  )
}

/** All that is known of somebody, for them to take away. */
function Export({ person }: { person: Person }) {
  const { say, language } = useWords()
  const saving = useDownload()
  const path = withQuery(`${personPath(person.id)}/export`, { language: language.code })
  return (
    <>
      {(['pdf', 'json'] as const).map((format) => (
        <Button
          key={format}
          size="sm"
          variant="default"
          loading={saving.isPending && saving.variables.accept.endsWith(format)}
          onClick={() => {
            // The file is named by no name: it may lie on a shared computer.
            saving.mutate({ path, accept: `application/${format}`, name: `export-${person.id}.${format}` })
          }}
        >
          {say('exportPerson', { format: format.toUpperCase() })}
        </Button>
      ))}
      {saving.error !== null && <Refusal error={saving.error} />}
    </>
  )
}
