import { useTexts } from '#app/i18n/use-texts.ts'
import type { Card, Holders, Voting } from './cards.server.ts'

interface Props {
	readonly card: Pick<Card, 'code' | 'vote'>
	readonly voting: Voting
	readonly holders: Holders
}

/** One row for each place, with its points and who has it; taking a place that is taken leaves the other without. */
export function PlaceFields({ card: { code, vote }, voting: { points }, holders }: Props) {
	const t = useTexts('jury')
	const own = vote?.kind === 'ranked' ? vote.place : null
	return (
		<fieldset className="places" id={`places-${code}`} aria-describedby={`places-hint-${code}`}>
			<legend className="field__label">{t('which-place')}</legend>
			<p className="field__hint" id={`places-hint-${code}`}>
				{t('place-hint')}
			</p>
			<div className="places__rows">
				{points.map((worth, i) => {
					const place = i + 1
					const holder = holders[place]
					return (
						<label key={place}>
							<input type="radio" name="place" value={place} defaultChecked={own === place} />
							<b>{place}</b>
							<span className="places__holder" data-holder={place}>
								{holder && holder.code !== code ? holder.title : ''}
							</span>
							<small>{t('points', { points: worth })}</small>
						</label>
					)
				})}
				<label>
					<input type="radio" name="place" value="" defaultChecked={own === null} />
					<b aria-hidden="true">–</b>
					<span>{t('no-points')}</span>
				</label>
			</div>
		</fieldset>
	)
}
