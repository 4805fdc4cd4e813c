import { useTexts } from '#app/i18n/use-texts.ts'

const parts = { announcement: '', letters: '/letters', press: '/press', corrections: '/corrections' } as const

/** The pages around an announcement. */
export function LettersHead({ base, part }: { base: string; part: keyof typeof parts }) {
	const t = useTexts('organise-letters')
	return (
		<nav className="parts" aria-label={t('parts.announcement')}>
			<ul className="row">
				{(Object.keys(parts) as (keyof typeof parts)[]).map((each) => (
					<li key={each}>
						<a href={`${base}${parts[each]}`} aria-current={each === part ? 'page' : undefined}>
							{t(`parts.${each}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
