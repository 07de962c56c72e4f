import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as register, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { CallbackDataParams, TopLevelFormatterParams } from 'echarts/types/dist/shared'
import { useEffect, useRef } from 'react'
import { useWords } from '../language/LanguageProvider'
import type { Words } from '../language/words'
import type { Comparison } from './comparison'
import styles from './StackedBars.module.css'

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

const NARROW_PX = 520
const ROW_PX = 44
const FRAME_PX = 84

/** Horizontal bars, one a row, stacked by series. */
export default function StackedBars({ title, comparison }: { title: string; comparison: Comparison }) {
  const words = useWords()
  const holder = useRef<HTMLDivElement>(null)
  const height = comparison.rows.length * ROW_PX + FRAME_PX

  useEffect(() => {
    const element = holder.current
    if (element === null) return
    const chart = init(element, null, { renderer: 'svg', height })
    const fit = new ResizeObserver(() => {
      draw(chart, element, comparison, words)
    })
    draw(chart, element, comparison, words)
    fit.observe(element)
    return () => {
      fit.disconnect()
      chart.dispose()
    }
  }, [comparison, words, height])

  // ECharts knows no right-to-left layout: the axes are turned by hand, the words in them are isolated.
  return <div ref={holder} dir="ltr" role="img" aria-label={summary(title, comparison, words)} style={{ height }} />
}

function draw(chart: EChartsType, element: HTMLElement, { rows, series }: Comparison, words: Words): void {
  const width = element.clientWidth
  const narrow = width < NARROW_PX
  const rightToLeft = words.language.direction === 'rtl'
  const font = getComputedStyle(element).fontFamily
  chart.resize({ width })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, color: '#3b4650' },
    grid: {
      left: rightToLeft ? 24 : 8,
      right: rightToLeft ? 8 : 24,
      top: 40,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      ...(rightToLeft ? { right: 0, align: 'right' } : { left: 0, align: 'left' }),
      top: 0,
      icon: 'rect',
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { fontSize: 13 },
      data: names(series, rightToLeft),
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      // An element, not markup: the page's policy refuses style attributes in markup.
      formatter: (params: TopLevelFormatterParams) => tooltip(params, rows, words),
    },
    xAxis: {
      type: 'value',
      inverse: rightToLeft,
      minInterval: 1,
      axisLabel: { formatter: words.number, fontSize: 12, hideOverlap: true },
      splitLine: { lineStyle: { color: '#e3e8ec' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      position: rightToLeft ? 'right' : 'left',
      data: rows.map((row) => isolate(narrow ? row.short : row.name)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#7a8791' } },
      axisLabel: { fontSize: 13, lineHeight: 16, width: narrow ? 96 : Math.min(260, width * 0.38), overflow: 'break' },
    },
    series: series.map(({ name, colour, counts }) => ({
      type: 'bar',
      name: isolate(name),
      stack: 'all',
      barMaxWidth: 22,
      data: counts,
      itemStyle: { color: colour, borderColor: '#fff', borderWidth: 1 },
      emphasis: { disabled: true },
    })),
  })
}

/** In the order of reading: a legend runs from the left whatever its alignment. */
function names(series: Comparison['series'], rightToLeft: boolean): string[] {
  const inOrder = series.map(({ name }) => isolate(name))
  return rightToLeft ? inOrder.reverse() : inOrder
}

function tooltip(params: TopLevelFormatterParams, rows: Comparison['rows'], words: Words): HTMLElement {
  const points: readonly CallbackDataParams[] = Array.isArray(params) ? params : [params]
  const box = document.createElement('div')
  box.className = styles.tooltip ?? ''
  box.dir = words.language.direction
  const head = box.appendChild(document.createElement('b'))
  head.dir = 'auto'
  head.textContent = rows[points[0]?.dataIndex ?? 0]?.name ?? ''
  for (const { seriesName, value } of points) {
    const line = box.appendChild(document.createElement('div'))
    line.textContent = `${seriesName ?? ''}: ${words.number(Number(value))}`
  }
  return box
}

function summary(title: string, { rows, series }: Comparison, words: Words): string {
  const lines = rows.map((row, position) => {
    const counts = series.map(({ name, counts }) => `${name} ${words.number(counts[position] ?? 0)}`)
    return `${row.name}: ${counts.join(', ')}`
  })
  return `${title}. ${lines.join('; ')}`
}

/** Keeps text of either direction whole inside an axis of the other (Unicode's first strong isolate). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
