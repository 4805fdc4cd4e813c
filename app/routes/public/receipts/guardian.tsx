import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Section } from '#app/components/section.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import type { Receipt } from '#app/domain/submissions/receipt-queries.server.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { privatePhotoAddress } from '#app/http/photo-proof.server.ts'
import { guardianPage } from '#app/http/private-pages.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/guardian.ts'
import { SentIdea } from './sent-idea.tsx'

export const handle = { areas: ['receipt'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt, token, now } = await guardianPage(args)
	const { email: _, submitterName: __, guardianEmail: ___, ...shown } = receipt
	return {
		page: translator(localeOf(args.request), 'receipt')('guardian-title'),
		receipt: { ...shown, email: null, submitterName: null, guardianEmail: null } satisfies Receipt,
		base: `/guardians/${token}`,
		photo: receipt.photo && privatePhotoAddress(context, receipt.photo.id, 640, now),
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.page }]

export default function Guardian({ loaderData: { receipt, base, photo } }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const agreed = receipt.guardianConfirmedAt !== null
	const refused = receipt.guardianRefusedAt !== null
	return (
		<>
			<PageHead
				title={t('guardian-title')}
				lede={t('guardian-lede')}
				aside={
					(agreed || refused) && (
						<Stamp
							tone={agreed ? 'green' : 'red'}
							at={receipt.guardianConfirmedAt ?? receipt.guardianRefusedAt ?? undefined}
						>
							{t(agreed ? 'guardian-agreed' : 'guardian-refused')}
						</Stamp>
					)
				}
			/>
			{receipt.photoState === 'waiting' && <Note>{t('photo-preparing')}</Note>}
			<SentIdea receipt={receipt} photo={photo} />
			<Section title={t('guardian-answer')}>
				{agreed && <Note>{t('guardian-did-agree')}</Note>}
				{refused && <Note tone="warn">{t('guardian-did-refuse')}</Note>}
				{!agreed && <p className="read">{t('guardian-consents')}</p>}
				<div className="row">
					{!agreed && (
						<PostButton action={`${base}/consent`} fields={{ seen: receipt.seal }} look="main">
							{t('guardian-confirm')}
						</PostButton>
					)}
					{!refused && (
						<PostButton action={`${base}/refusal`} look="grave">
							{t(agreed ? 'guardian-revoke' : 'guardian-refuse')}
						</PostButton>
					)}
				</div>
			</Section>
		</>
	)
}
