import type { ImportRow } from '#app/domain/libraries/import-queries.server.ts'
import type { FactName } from '#app/domain/libraries/library-facts.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { factTexts } from './fact-texts.ts'
import { short } from './short.ts'

/** What a row changes: each fact as it was and as it will be. */
export function Changes({ before, library }: Pick<ImportRow, 'before' | 'library'>) {
	const t = useTexts('organise-libraries')
	const facts = useTexts('libraries')
	return (
		<ul className="plain">
			{(Object.keys(before ?? {}) as FactName[]).map((name) => (
				<li key={name}>
					{facts(factTexts[name])}: <del>{before?.[name] === null ? t('unknown') : short(before?.[name])}</del> →{' '}
					<ins>{short(library[name])}</ins>
				</li>
			))}
		</ul>
	)
}
