import { Button, ButtonLink } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { isFactorOn } from '#app/domain/accounts/factor-queries.server.ts'
import { switchFactor } from '#app/domain/contest/switch-factor.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/factor.ts'

export const handle = { areas: ['organise-person'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const { slug, asksFactor, demo } = edition
	return { asksFactor, demo, own: await isFactorOn(organiser, organiser.person.id), here: `/organise/editions/${slug}` }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	// Whether or not it is on: nobody turns it off with a session that somebody left open.
	const form = await requireFreshFactor(args, { asksFactor: true })
	const outcome = await switchFactor(organiser, edition.id, form.get('asked') === 'yes')
	return outcome.ok ? seeOther(`/organise/editions/${edition.slug}/second-factor`) : invalid([outcome.reason])
}

export default function Factor({ loaderData: { asksFactor, demo, own, here }, actionData }: Route.ComponentProps) {
	const t = useTexts('organise-person')
	return (
		<>
			<PageHead
				title={t('factor.title')}
				lede={t('factor.lede')}
				aside={<Stamp tone={asksFactor ? 'green' : 'red'}>{t(asksFactor ? 'factor.on' : 'factor.off')}</Stamp>}
			/>
			{demo && !asksFactor && <p className="read">{t('factor.demo')}</p>}
			{!demo && !own && (
				<>
					<p className="read">{t('factor.own-first')}</p>
					<ButtonLink href="/account/second-factor">{t('factor.set-up')}</ButtonLink>
				</>
			)}
			{own && (asksFactor || !demo) && (
				<form method="post" className="read">
					<FormErrors errors={actionData?.reply} />
					<input type="hidden" name="asked" value={asksFactor ? 'no' : 'yes'} />
					<Button look={asksFactor ? 'grave' : 'main'}>{t(asksFactor ? 'factor.turn-off' : 'factor.turn-on')}</Button>
				</form>
			)}
			<p>
				<a href={`${here}/people`}>{t('factor.to-people')}</a>
			</p>
		</>
	)
}
