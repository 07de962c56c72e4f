import type { Words } from '../language/words'
import { countryColour, SEX_COLOURS } from './colours'
import { SEXES, type CountryFigures, type ObjectiveFigures } from './figures'

/** Counts in two dimensions: what a stacked bar chart shows and a table says. */
export interface Comparison {
  readonly rows: readonly Row[]
  readonly series: readonly Series[]
}

export interface Row {
  readonly key: string
  readonly name: string
  /** For where the whole name has no room. */
  readonly short: string
}

export interface Series {
  readonly key: string
  readonly name: string
  readonly colour: string
  /** One count a row, in the rows' order. */
  readonly counts: readonly number[]
}

export function activitiesByObjective(
  objectives: readonly ObjectiveFigures[],
  countries: readonly CountryFigures[],
  words: Words,
): Comparison {
  const severalProgrammes = new Set(objectives.map((objective) => objective.programme)).size > 1
  const rows = objectives.map((objective) => {
    const short = words.say('objective', { number: objective.number })
    return {
      key: keyOf(objective),
      name: `${words.number(objective.number)}. ${objective.name}`,
      short: severalProgrammes ? `${objective.programme} · ${short}` : short,
    }
  })
  const series = countries.map(({ country, figures }, position) => {
    const counts = new Map(figures.objectives.map((objective) => [keyOf(objective), objective.activities]))
    return {
      key: country,
      name: words.country(country),
      colour: countryColour(position),
      counts: rows.map((row) => counts.get(row.key) ?? 0),
    }
  })
  return { rows, series: series.filter(hasCounts) }
}

/** Leaves out a country without published figures: a bar of no length would read as zero. */
export function participationsBySex(countries: readonly CountryFigures[], words: Words): Comparison {
  const published = countries.filter(({ figures }) => figures.attendance.total > 0)
  const rows = published.map(({ country }) => {
    const name = words.country(country)
    return { key: country, name, short: name }
  })
  const series = SEXES.map((sex) => ({
    key: sex,
    name: words.say('sex', { sex }),
    colour: SEX_COLOURS[sex],
    counts: published.map(({ figures }) => figures.attendance.bySex[sex] ?? 0),
  }))
  return { rows, series: series.filter(hasCounts) }
}

function hasCounts(series: Series): boolean {
  return series.counts.some((count) => count > 0)
}

function keyOf({ programme, number }: ObjectiveFigures): string {
  return `${programme}/${number}`
}
