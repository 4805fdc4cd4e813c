import { Ledger } from '#app/components/ledger.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Time } from '#app/components/time.tsx'
import type { WorkKind } from '#app/domain/stewardship/given-up/work-kind.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { About, type ShownSubject } from './about.tsx'

interface Work {
	readonly id: number
	readonly queue: string
	readonly subject: ShownSubject | 'gone' | null
	readonly reason: string
	readonly since: Date
	readonly attempts: number
	readonly mayDismiss: boolean
}

const here = '/organise/given-up-work'

/** What was given up of one kind, with what stays undone. */
export function KindOfWork({ kind, work }: { readonly kind: WorkKind; readonly work: readonly Work[] }) {
	const t = useTexts('organise-work')
	const format = useFormat()
	const title = t(`kinds.${kind}`)
	const all = work.length > 1 && (
		<PostButton action={`${here}/retry`} fields={{ kind }}>
			{t('retry-all')}
		</PostButton>
	)
	return (
		<Section title={title} lede={t(`means.${kind}`)} aside={all}>
			<Ledger
				caption={title}
				titled
				rows={work}
				rowKey={({ id }) => id}
				columns={[
					{ key: 'what', head: t('what'), heading: true, cell: ({ subject }) => <About subject={subject} /> },
					{ key: 'since', head: t('since'), cell: ({ since }) => <Time at={since} look="moment" /> },
					{ key: 'attempts', head: t('attempts'), numeric: true, cell: (row) => format.number(row.attempts) },
					{ key: 'reason', head: t('reason'), cell: (row) => <Reason {...row} /> },
					{ key: 'deeds', head: <span className="sr">{t('deeds')}</span>, cell: (row) => <Deeds {...row} /> },
				]}
			/>
		</Section>
	)
}

/** Technical, as it was said, for whoever looks after the server. */
const Reason = ({ queue, reason }: Work) => (
	<samp className="small" lang="en" translate="no">
		<b>{queue}</b>
		<br />
		<bdi>{reason}</bdi>
	</samp>
)

function Deeds({ id, mayDismiss }: Work) {
	const t = useTexts('organise-work')
	return (
		<div className="row">
			<PostButton action={`${here}/${id}/retry`}>{t('retry')}</PostButton>
			{mayDismiss && (
				<PostButton action={`${here}/${id}/dismissal`} look="quiet">
					{t('dismiss')}
				</PostButton>
			)}
		</div>
	)
}
