import { Button } from '#app/components/button.tsx'
import type { VotingMethod } from '#app/domain/contest/rules.ts'
import type { TextKey } from '#app/i18n/catalogue.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

interface Props {
	readonly method: VotingMethod
	readonly places: number
}

const answering: Record<VotingMethod, readonly (readonly [keys: readonly string[], text: string])[]> = {
	criteria: [
		[['1', '5'], 'mark'],
		[['↑', '↓'], 'criterion'],
	],
	points: [
		[['1', '9'], 'place'],
		[['0'], 'no-place'],
	],
	approval: [[['t'], 'tick']],
}
const everywhere: readonly (readonly [readonly string[], string])[] = [
	[['→', 'j', 'Enter'], 'next'],
	[['←', 'k'], 'before'],
	[['a'], 'abstain'],
	[['c'], 'compare'],
	[['n'], 'note'],
	[['?'], 'help'],
	[['Esc'], 'close'],
]

/** The keys and what they do; who speaks to the computer, or whose fingers slip, turns them off here. */
export function KeysHelp({ method }: Props) {
	const t = useTexts('jury')
	return (
		<dialog className="keys-help" aria-labelledby="keys-help">
			<h2 id="keys-help">{t('keys-title')}</h2>
			<dl>
				{[...answering[method], ...everywhere].map(([keys, text]) => (
					<div key={text}>
						<dt>
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{t(`key.${text}` as TextKey<'jury'>)}</dd>
					</div>
				))}
			</dl>
			<label className="choice">
				<input type="checkbox" data-keys defaultChecked />
				<span>{t('use-keys')}</span>
				<small>{t('use-keys-hint')}</small>
			</label>
			<form method="dialog">
				<Button look="main">{t('close')}</Button>
			</form>
		</dialog>
	)
}
