import { Facts } from '#app/components/facts.tsx'
import { Moves } from '#app/components/moves.tsx'
import { Note } from '#app/components/note.tsx'
import { Section } from '#app/components/section.tsx'
import { EntryName } from '#app/components/standings.tsx'
import type { EntryNames } from '#app/domain/results/entry-names.ts'
import type { ExclusionPreview } from '#app/domain/results/exclusion-preview.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What leaving a ballot out would do, before anybody decides it. */
export function WouldChange({ preview, names }: { preview: ExclusionPreview; names: EntryNames }) {
	const t = useTexts('organise-results')
	const results = useTexts('results')
	const format = useFormat()
	const { before, after, quorum } = preview
	const wordFor = ({ winner, noAwardReason }: ExclusionPreview['before']) => {
		if (winner) return <EntryName name={names[winner]} />
		return noAwardReason ? results(`no-award.${noAwardReason}`) : t('chair-would-decide')
	}
	return (
		<Section title={t('would-change')}>
			<Facts
				facts={[
					{ term: t('winner-with'), detail: wordFor(before) },
					{ term: t('winner-without'), detail: wordFor(after) },
					{ term: t('ballots-left'), detail: format.number(quorum.cast) },
					{ term: t('quorum'), detail: format.number(quorum.needed) },
				]}
			/>
			{quorum.cast < quorum.needed && <Note tone="warn">{t('below-quorum-then')}</Note>}
			<Moves moved={preview.moved} names={names} />
		</Section>
	)
}
