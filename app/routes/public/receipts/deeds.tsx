import { Columns } from '#app/components/columns.tsx'
import { Section } from '#app/components/section.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'

type Props = {
	readonly receipt: Receipt
	readonly base: string
	readonly editable: boolean
	readonly withdrawable: boolean
}

/** Everything the submitter may do, each with what it means. */
export function Deeds({ receipt, base, editable, withdrawable }: Props) {
	const t = useTexts('receipt')
	const nameShown = receipt.consents.some(({ kind }) => kind === 'name-shown')
	return (
		<Columns>
			<Section title={t('do-change')}>
				<ul className="deeds">
					{editable && <Deed href={`${base}/text`} label={t('edit')} hint={t('edit-hint')} />}
					{editable && <Deed href={`${base}/photo`} label={t('other-photo')} hint={t('other-photo-hint')} />}
					<Deed href={`${base}/consents`} label={t('choices')} hint={t('choices-hint')} />
					<Deed href={`${base}/data.zip`} label={t('download')} hint={t('download-hint')} />
				</ul>
			</Section>
			<Section title={t('do-take-back')}>
				<ul className="deeds">
					{receipt.photoState && (
						<Deed href={`${base}/photo/removal`} label={t('photo-removal')} hint={t('photo-removal-hint')} />
					)}
					{nameShown && <Deed href={`${base}/consents`} label={t('name-removal')} hint={t('name-removal-hint')} />}
					{withdrawable && <Deed href={`${base}/withdrawal`} label={t('withdraw')} hint={t('withdraw-hint')} />}
					<Deed href={`${base}/erasure`} label={t('erase')} hint={t('erase-hint')} />
				</ul>
			</Section>
		</Columns>
	)
}

const Deed = ({ href, label, hint }: { href: string; label: string; hint: string }) => (
	<li>
		<a href={href}>
			<b>{label}</b>
			<span>{hint}</span>
		</a>
	</li>
)
