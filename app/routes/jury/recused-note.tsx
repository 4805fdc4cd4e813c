import { Note } from '#app/components/note.tsx'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Card } from './cards.server.ts'

/** Why the ballot says nothing about an entry. */
export function RecusedNote({ recusal }: Pick<Card, 'recusal'>) {
	const t = useTexts('jury')
	const states = useTexts('states')
	return (
		<Note>
			<p>{t('recused-here')}</p>
			{recusal && (
				<p className="soft">
					{recusal.automatic
						? t(`automatic.${recusal.reason}` as TextKey<'jury'>)
						: recusal.reason || states('recusal-reason-removed')}
				</p>
			)}
		</Note>
	)
}
