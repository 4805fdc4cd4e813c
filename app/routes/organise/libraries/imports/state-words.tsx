import type { Counts, LibraryImport } from '#app/domain/libraries/import-queries.server.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly found: LibraryImport
	readonly counts: Counts & { readonly kept: number }
}

/** Where an import stands, in a sentence. */
export function StateWords({ found, counts }: Props) {
	const t = useTexts('organise-libraries')
	const say = useErrorText()
	const ignored = found.ignored.length > 0 && ` ${t('ignored', { columns: found.ignored.join(', ') })}`
	if (found.state === 'failed') return `${t('failed-lede')} ${say(found.failure ?? '')}`
	if (found.state === 'undone') return t('undone-lede', { kept: counts.kept })
	if (found.state === 'done') return t('done-lede', { rows: counts.add + counts.change })
	return (
		<>
			{t('preview-lede', { rows: found.rows })}
			{ignored}
		</>
	)
}
