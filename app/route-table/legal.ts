import { route } from '@react-router/dev/routes'

/** What the law wants to be said, for everybody. */
export const legalPages = [
	route('legal/:page', 'routes/public/legal/page.tsx'),
	route('legal/:page/:version', 'routes/public/legal/version.tsx'),
]

/** The same, for whoever writes it. */
export const legalDesk = [
	route('organise/legal', 'routes/organise/legal/legal.tsx'),
	route('organise/legal/:page/:locale', 'routes/organise/legal/text.tsx'),
]
