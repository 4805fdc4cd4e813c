import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import { ownNeeds, type SetupNeed } from '#app/domain/contest/setup-checklist.ts'
import type { PhaseAhead } from '#app/domain/contest/setup-course.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly base: string
	readonly ahead: readonly PhaseAhead[]
	readonly zone: string
}

/** What is still missing before each phase, every line a way to where it is mended. */
export function Checklist({ base, ahead, zone }: Props) {
	const t = useTexts('organise-setup')
	if (ahead.length === 0) return null
	return (
		<Section title={t('title')} lede={t('lede')} id="checklist">
			<ol className="checklist">
				{ahead.map(({ phase, begins, needs }) => (
					<li key={phase}>
						<h3>{t(`phase.${phase}`)}</h3>
						<p className="small soft">{begins ? <Time at={begins} look="moment" zone={zone} /> : t('when-ready')}</p>
						{needs.length === 0 ? (
							<p className="checklist__ready">{t('ready')}</p>
						) : (
							<ul>
								{needs.map((each) => (
									<Need key={each.need} base={base} {...each} />
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
		</Section>
	)
}

function Need({ base, need, weight, where, countries = [], languages = [], count = 0 }: SetupNeed & { base: string }) {
	const t = useTexts('organise-setup')
	const refused = useErrorText()
	const format = useFormat()
	const own = ownNeeds.find((each) => each === need)
	const about = [...countries.map(format.country), ...languages.map(format.language)]
	return (
		<li data-weight={weight}>
			<span className="checklist__weight">{t(weight)}</span>{' '}
			<a href={where.startsWith('/') ? where : `${base}/${where}`}>
				{own ? t(`need.${own}`, { count }) : refused(need)}
			</a>
			{about.length > 0 && <span className="soft"> {format.list(about)}</span>}
		</li>
	)
}
