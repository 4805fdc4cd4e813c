import { BlurPreview } from '#app/components/blur-preview.tsx'
import { Button } from '#app/components/button.tsx'
import { Columns } from '#app/components/columns.tsx'
import { Element } from '#app/components/element.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { blurPhoto } from '#app/domain/moderation/blur-photo.server.ts'
import { contentSeal } from '#app/domain/submissions/content-seal.ts'
import { inPercent, mostRegions } from '#app/domain/submissions/region.ts'
import { readRegions, typedRegions } from '#app/domain/submissions/region-form.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireModerated } from '../moderated.server.ts'
import type { Route } from './+types/blur.ts'
import { BlurRows } from './blur-rows.tsx'
import { useBlurTexts } from './use-blur-texts.ts'

export const handle = { areas: ['organise-submissions'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { moderated, here } = await requireModerated(args)
	const { submission, photo } = moderated
	const { width, height } = photo ?? {}
	return {
		here,
		...{ code: submission.code, alt: submission.altText, seen: contentSeal(submission) },
		photo: photo?.state === 'ready' && width && height ? { id: photo.id, width, height } : null,
		typed: typedRegions(new URL(args.request.url).searchParams),
	}
}

export async function action(args: Route.ActionArgs) {
	const { moderator, moderated, here } = await requireModerated(args)
	const form = await args.request.formData()
	const typed = typedRegions(form)
	const regions = readRegions(typed)
	if (!regions.ok) return invalid({ typed, errors: [regions.reason] })
	const wish = { regions: regions.value, seen: String(form.get('seen') ?? '') }
	const outcome = await blurPhoto(moderator, moderated.submission.id, wish)
	return outcome.ok ? seeOther(here) : invalid({ typed, errors: [outcome.reason] }, 409)
}

export default function Blur({ loaderData, actionData }: Route.ComponentProps) {
	const { here, code, alt, seen, photo } = loaderData
	const t = useTexts('organise-submissions')
	const texts = useBlurTexts()
	const typed = actionData?.reply.typed ?? loaderData.typed
	const read = readRegions(typed)
	const regions = read.ok ? read.value : []
	const errors = actionData?.reply.errors ?? (typed.length > 0 && !read.ok ? [read.reason] : undefined)
	if (!photo) return <NoPhoto code={code} here={here} />
	return (
		<>
			<PageHead eyebrow={code} title={t('blur.title')} lede={t('blur.lede')} />
			<FormErrors errors={errors} />
			<Element name="blur-regions" texts={texts}>
				<Columns>
					<BlurPreview photo={photo} alt={alt} areas={regions} />
					<div className="stack">
						<form method="post" action={`${here}/blur`} className="blur-burn" hidden={regions.length === 0}>
							<input type="hidden" name="seen" value={seen} />
							{regions.map(inPercent).map((row) => (
								<span key={Object.values(row).join()} className="blur-burn__row">
									<input type="hidden" name="x" value={row.x} />
									<input type="hidden" name="y" value={row.y} />
									<input type="hidden" name="width" value={row.width} />
									<input type="hidden" name="height" value={row.height} />
								</span>
							))}
							<Note tone="warn">{t('blur.warning')}</Note>
							<Button look="grave">{t('blur.burn')}</Button>
						</form>
						<BlurRows action={`${here}/blur`} typed={typed} />
					</div>
				</Columns>
			</Element>
			<p>
				<a href={here}>{t('back-to-submission')}</a>{' '}
				<small className="soft">{t('blur.most', { most: mostRegions })}</small>
			</p>
		</>
	)
}

function NoPhoto({ code, here }: { code: string; here: string }) {
	const t = useTexts('organise-submissions')
	return (
		<>
			<PageHead eyebrow={code} title={t('blur.title')} />
			<Note>{t('photo-waits')}</Note>
			<p>
				<a href={here}>{t('back-to-submission')}</a>
			</p>
		</>
	)
}
