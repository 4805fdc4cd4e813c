import type { EntryNames } from '#app/domain/results/entry-names.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Section } from './section.tsx'
import { EntryName } from './standings.tsx'

interface Props {
	/** The page of the result; the round comes behind it. */
	readonly href: string
	/** Which one is shown, and all of which there is a result. */
	readonly round: number
	readonly closedRounds: readonly number[]
}

/** The way to the results of the other rounds; nothing where there is only one. */
export function RoundsOfResult({ href, round, closedRounds }: Props) {
	const t = useTexts('results')
	if (closedRounds.length < 2) return null
	return (
		<nav className="parts" aria-label={t('rounds')}>
			<ul className="row">
				{closedRounds.map((each) => (
					<li key={each}>
						<a href={`${href}?round=${each}`} aria-current={each === round ? 'page' : undefined}>
							{t('round', { round: each })}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** Of a longlist: those that the next round asks about, in no order of worth. */
export function GoesOn({ advancing, names }: { advancing: readonly string[] | undefined; names: EntryNames }) {
	const t = useTexts('results')
	if (!advancing) return null
	if (advancing.length === 0) return <p>{t('nobody-goes-on')}</p>
	return (
		<Section title={t('goes-on', { count: advancing.length })} lede={t('goes-on-lede')}>
			<ul>
				{advancing.map((submission) => (
					<li key={submission}>
						<EntryName name={names[submission]} />
					</li>
				))}
			</ul>
		</Section>
	)
}
