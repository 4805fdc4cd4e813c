import type { ImportRow } from '#app/domain/libraries/import-queries.server.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { short } from './short.ts'

/** What is wrong with a row, column by column, beside what was written there. */
export function Faults({ faults, library }: Pick<ImportRow, 'faults' | 'library'>) {
	const say = useErrorText()
	return (
		<ul className="plain">
			{faults.map(({ column, fault }) => (
				<li key={column}>
					<code>{column}</code>
					{library[column] !== undefined && (
						<>
							{' '}
							<bdi className="soft">{short(library[column])}</bdi>
						</>
					)}
					: {say(fault)}
				</li>
			))}
		</ul>
	)
}
