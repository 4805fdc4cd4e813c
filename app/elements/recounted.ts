import type { Ratio } from '#app/domain/results/ratio.ts'
import type { RecountStep } from '#app/domain/results/recount-steps.ts'
import type { TieStep } from '#app/domain/results/tie-step.ts'
import { make, pageLanguage } from './make.ts'
import { fill } from './texts.ts'

type Texts = Readonly<Record<string, string>>
type Names = Readonly<Record<string, string>>
type Step<Name extends RecountStep['step']> = Extract<RecountStep, { step: Name }>

/** One step of a recount as it is shown; the last one is the verdict. */
export function shownStep(
	step: RecountStep,
	names: Names,
	texts: Texts,
): { item?: HTMLElement; verdict?: HTMLElement; word?: string } {
	if (step.step === 'verdict') return { verdict: verdictOn(step, texts), word: wordFor(step, texts) }
	if (step.step === 'unreadable') {
		const why = fill(texts[step.why] ?? '', { detail: step.detail })
		return { verdict: make('p', { class: 'note', 'data-tone': 'warn' }, why), word: why }
	}
	if (step.step === 'read') return { item: item(texts.read, make('p', {}, readDetail(step, texts))) }
	if (step.step === 'digest') return { item: digestItem(step, texts) }
	if (step.step === 'standings') return { item: item(texts.standings, standingsTable(step, names, texts)) }
	if (step.step === 'ties') return { item: item(texts.ties, ...tieParts(step.taken, names, texts)) }
	if (step.step === 'advancing') return { item: item(texts.advancing, namesList(step.submissions, names)) }
	return { item: item(texts.outcome, make('p', {}, outcomeOf(step, names, texts))) }
}

const item = (title = '', ...children: readonly (Node | string)[]): HTMLElement =>
	make('li', { 'data-used': true }, make('h3', {}, title), make('div', {}, ...children))

const number = (value: number, digits = 0): string =>
	new Intl.NumberFormat(pageLanguage(), { maximumFractionDigits: digits }).format(value)

/** The exact figure, and what people read. */
const figure = (value: Ratio | null): string => {
	if (!value) return '–'
	const { numerator, denominator } = value
	if (denominator === 1) return number(numerator)
	return `${numerator}/${denominator} ≈ ${number(numerator / denominator, 3)}`
}

const readDetail = ({ edition, country, method, submissions, ballots }: Step<'read'>, texts: Texts): string =>
	fill(texts['read-detail'] ?? '', {
		edition,
		country: placeName(country),
		method: texts[`method.${method}`] ?? method,
		submissions: number(submissions),
		ballots: number(ballots),
	})

/** Any text may stand for a country in somebody else's file. */
const placeName = (country: string): string => {
	try {
		return new Intl.DisplayNames(pageLanguage(), { type: 'region' }).of(country) ?? country
	} catch {
		return country
	}
}

function digestItem({ counted, stated }: Step<'digest'>, texts: Texts): HTMLElement {
	const same = counted === stated
	const line = (term = '', digest: string) =>
		make('div', {}, make('dt', {}, term), make('dd', {}, make('code', { class: 'mono small' }, digest)))
	const shown = item(
		texts.digest,
		make(
			'dl',
			{ class: 'recount__digests' },
			line(texts['digest-counted'], counted),
			line(texts['digest-stated'], stated),
		),
	)
	shown.querySelector('h3')?.append(make('small', {}, texts[same ? 'equal' : 'different'] ?? ''))
	if (!same) shown.dataset.differs = ''
	return shown
}

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement =>
	make(
		'div',
		{ class: 'ledger-frame', role: 'region', tabindex: '0', 'aria-label': caption },
		make(
			'table',
			{ class: 'ledger', 'data-tight': true },
			make('caption', { class: 'sr' }, caption),
			make(
				'thead',
				{},
				make('tr', {}, ...heads.map((head, i) => make('th', { scope: 'col', class: i > 1 && 'num' }, head))),
			),
			make('tbody', {}, ...rows.map(row)),
		),
	)

const row = (cells: readonly string[]): HTMLElement =>
	make(
		'tr',
		{},
		...cells.map((cell, i) =>
			i === 1 ? make('th', { scope: 'row' }, cell) : make('td', { class: i > 1 && 'num' }, cell),
		),
	)

const standingsTable = ({ standings }: Step<'standings'>, names: Names, texts: Texts): HTMLElement =>
	table(
		texts.standings ?? '',
		['rank', 'submission', 'value', 'votes'].map((key) => texts[key] ?? ''),
		standings.map(({ rank, submission, value, votes }) => [
			rank === null ? '–' : number(rank),
			names[submission] ?? submission,
			figure(value),
			number(votes),
		]),
	)

function tieParts(taken: readonly TieStep[], names: Names, texts: Texts): HTMLElement[] {
	if (taken.length === 0) return [make('p', {}, texts['no-tie'] ?? '')]
	return taken.map((step) => {
		const title = `${texts[`tie.${step.step}`] ?? ''}${step.step === 'top-marks' ? ` ${number(step.mark)}` : ''}`
		const left = step.left.map((submission) => names[submission] ?? submission).join(' · ')
		const end = make('p', {}, `→ ${left}`)
		if (step.step === 'chair') return make('div', {}, make('b', {}, title), make('p', {}, step.reason), end)
		const lines = step.figures.map((each) => `${names[each.submission] ?? each.submission}: ${figure(each.figure)}`)
		return make('div', {}, make('b', {}, title), make('ul', {}, ...lines.map((line) => make('li', {}, line))), end)
	})
}

const namesList = (submissions: readonly string[], names: Names): HTMLElement =>
	make('ul', {}, ...submissions.map((submission) => make('li', {}, names[submission] ?? submission)))

function outcomeOf({ outcome }: Step<'outcome'>, names: Names, texts: Texts): string {
	if (outcome.kind === 'decided') return names[outcome.winner] ?? outcome.winner
	if (outcome.kind === 'no-award') return texts[`no-award.${outcome.reason}`] ?? ''
	return `${texts['chair-needed'] ?? ''} ${outcome.tied.map((submission) => names[submission] ?? submission).join(' · ')}`
}

const wordFor = ({ differences }: Step<'verdict'>, texts: Texts): string =>
	texts[differences === null ? 'tallied' : differences.length === 0 ? 'matches' : 'differs'] ?? ''

function verdictOn({ differences }: Step<'verdict'>, texts: Texts): HTMLElement {
	if (!differences) return make('p', { class: 'note' }, texts.tallied ?? '')
	const matches = differences.length === 0
	const stamp = make(
		'b',
		{ class: 'stamp', 'data-size': 'big', 'data-tone': matches && 'green', 'data-falls': true },
		wordFor({ step: 'verdict', differences }, texts),
	)
	const parts = differences.map((part) => make('li', {}, texts[`part.${part}`] ?? part))
	const detail = make('p', {}, texts[matches ? 'matches-detail' : 'differs-detail'] ?? '')
	return make(
		'div',
		{ class: 'recount__verdict' },
		stamp,
		make('div', {}, detail, ...(matches ? [] : [make('ul', {}, ...parts)])),
	)
}
