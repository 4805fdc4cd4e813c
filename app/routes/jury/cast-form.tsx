import { Button } from '#app/components/button.tsx'
import { Note } from '#app/components/note.tsx'
import type { Vote } from '#app/domain/voting/ballot.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly votes: readonly Vote[]
	readonly answered: number
	readonly wanted: number
	readonly closes: Date
	readonly zone: string
	/** A ballot has been cast before. */
	readonly again: boolean
}

/** Carries what the page shows, so that exactly this is cast, whatever another tab does meanwhile. */
export function CastForm({ votes, answered, wanted, closes, zone, again }: Props) {
	const t = useTexts('ballot')
	const format = useFormat()
	if (answered < wanted) return <Note tone="warn">{t('missing', { count: wanted - answered })}</Note>
	return (
		<form method="post">
			<input type="hidden" name="votes" value={JSON.stringify(votes)} />
			<p>{t('cast-lede', { at: format.in(zone).moment(closes) })}</p>
			<Button look="main">{t(again ? 'cast-again' : 'cast-now')}</Button>
		</form>
	)
}
