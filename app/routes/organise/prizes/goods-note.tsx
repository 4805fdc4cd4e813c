import { Note } from '#app/components/note.tsx'
import { type Battery, dangerousGoods } from '#app/domain/prizes/battery.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

/** What whoever ships has to know of a battery; nothing without one. */
export function GoodsNote({ battery }: { battery: Battery }) {
	const t = useTexts('organise-prizes')
	const goods = dangerousGoods(battery)
	if (!goods) return null
	const { un, name, packingInstruction } = goods
	return (
		<Note title={t('goods-title', { un })}>
			<p>{t('goods-note', { name, instruction: packingInstruction, un })}</p>
			{battery === 'contained' && <p>{t('vehicle-note')}</p>}
		</Note>
	)
}
