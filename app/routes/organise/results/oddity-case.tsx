import type { Oddity } from '#app/domain/results/oddities.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

export interface OddityNames {
	/** The partners by their own ids. */
	readonly partners: Readonly<Record<string, string>>
	/** The page on which a partner's ballot for a country may be proposed to be left out; none where it has none. */
	readonly exclusionHref: (country: string, partner: string) => string | null
}

/** One case with its numbers, and the ways to propose that a ballot be left out. */
export function OddityCase({ oddity, names }: { oddity: Oddity; names: OddityNames }) {
	const t = useTexts('organise-results')
	const format = useFormat()
	const links = ballotsOf(oddity).flatMap(({ country, partner }) => {
		const href = names.exclusionHref(country, partner)
		return href ? [{ href, partner: names.partners[partner] ?? partner, country: format.country(country) }] : []
	})
	return (
		<>
			{useSentences(oddity, names.partners).map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
			{links.length > 0 && (
				<p className="row">
					{links.map(({ href, ...whose }) => (
						<a key={href} href={href}>
							{t('leave-out', whose)}
						</a>
					))}
				</p>
			)}
		</>
	)
}

const ballotsOf = (oddity: Oddity): readonly { country: string; partner: string }[] => {
	if (oddity.kind === 'mutual-favour') return oddity.favours
	if (oddity.kind === 'identical-ballots')
		return oddity.partners.map((partner) => ({ country: oddity.country, partner }))
	return oddity.country === null ? [] : [{ country: oddity.country, partner: oddity.partner }]
}

function useSentences(oddity: Oddity, partners: OddityNames['partners']): string[] {
	const t = useTexts('organise-results')
	const format = useFormat()
	const nameOf = (partner: string) => partners[partner] ?? partner
	const placeOf = (country: string | null) => (country === null ? t('all-countries') : format.country(country))
	if (oddity.kind === 'identical-ballots') {
		const [first, second] = oddity.partners
		const values = { first: nameOf(first), second: nameOf(second), country: placeOf(oddity.country) }
		return [
			t('case.identical', { ...values, count: oddity.inCommon }),
			t('case.possible', { possible: shortOf(oddity.possible, format.number) }),
		]
	}
	if (oddity.kind === 'reversed-ballot') {
		const { partner, country, correlation, submissions } = oddity
		const values = { partner: nameOf(partner), country: placeOf(country), count: submissions }
		return [t('case.reversed', { ...values, correlation: format.number(correlation, 2) })]
	}
	return oddity.favours.map(({ partner, country, votes, more, errors }) => {
		const values = { partner: nameOf(partner), country: placeOf(country), count: votes, more: format.number(more, 2) }
		return errors === null
			? t('case.favour', values)
			: t('case.favour-errors', { ...values, errors: format.number(errors, 1) })
	})
}

/** A large whole number in few characters: 6,103,515,625 becomes 6 · 10⁹. */
const shortOf = (digits: string, written: (number: number) => string): string => {
	if (digits.length <= 6) return written(Number(digits))
	const power = Array.from(String(digits.length - 1), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
	return `${digits[0]} · 10${power}`
}
