import { useTexts } from '#app/i18n/use-texts.ts'

export const editionParts = [
	'texts',
	'dates',
	'countries',
	'categories',
	'partners',
	'rounds',
	'reports',
	'retention',
	'letters',
	'exports',
	'numbers',
] as const
export type EditionPart = (typeof editionParts)[number]

/** What of an edition can be changed, each on its own page. */
export function PartLinks({ slug, here }: { readonly slug: string; readonly here?: EditionPart }) {
	const t = useTexts('organise-edition')
	const base = `/organise/editions/${slug}`
	return (
		<nav className="parts" aria-label={t('parts.label')}>
			<ul className="row">
				{here && (
					<li>
						<a href={base}>{t('parts.overview')}</a>
					</li>
				)}
				{editionParts.map((part) => (
					<li key={part}>
						<a href={`${base}/${part}`} aria-current={part === here ? 'page' : undefined}>
							{t(`parts.${part}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
