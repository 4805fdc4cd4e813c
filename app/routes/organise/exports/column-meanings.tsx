import { Section } from '#app/components/section.tsx'
import type { ExportColumn, ExportKind } from '#app/domain/exports/export.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly kind: ExportKind
	readonly columns: readonly ExportColumn[]
}

/** What stands in each column of a table: the same words as in the README. */
export function ColumnMeanings({ kind, columns }: Props) {
	const t = useTexts('exports')
	return (
		<Section title={t(`kinds.${kind}`)}>
			<dl className="facts">
				{columns.map((column) => (
					<div key={column}>
						<dt>
							<code>{column}</code>
						</dt>
						<dd>{t(`columns.${column}`)}</dd>
					</div>
				))}
			</dl>
		</Section>
	)
}
