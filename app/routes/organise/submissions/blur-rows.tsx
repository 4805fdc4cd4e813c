import { Button } from '#app/components/button.tsx'
import { mostRegions, type TypedRegion } from '#app/domain/submissions/region.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

const sides = ['x', 'y', 'width', 'height'] as const
const empty: TypedRegion = { x: '', y: '', width: '', height: '' }
const spare = 3

/** The areas by numbers, for whoever has no script and no pointer: a preview first, nothing is changed yet. */
export function BlurRows({ action, typed }: { action: string; typed: readonly TypedRegion[] }) {
	const t = useTexts('organise-submissions')
	const rows = [...typed, ...Array<TypedRegion>(spare).fill(empty)].slice(0, mostRegions)
	const numbered = rows.map((row, at) => ({ row, number: at + 1 }))
	return (
		<form method="get" action={action} className="blur-rows">
			<p className="soft small">{t('blur.rows-hint')}</p>
			{numbered.map(({ row, number }) => (
				<fieldset key={number} className="blur-row">
					<legend>{t('blur.area-number', { number })}</legend>
					{sides.map((side) => (
						<label key={side} className="small">
							{t(`blur.side.${side}`)}
							<input className="input" name={side} inputMode="decimal" defaultValue={row[side]} />
						</label>
					))}
				</fieldset>
			))}
			<Button>{t('blur.preview')}</Button>
		</form>
	)
}
