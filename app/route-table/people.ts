import { index, prefix, route } from '@react-router/dev/routes'

/** The organiser’s URLs about people, whatever they are appointed to. */
export const peoplePages = prefix('organise/people', [
	index('routes/organise/people/everybody.tsx'),
	...prefix(':person', [
		index('routes/organise/people/person.tsx'),
		route('disabling', 'routes/organise/people/disabling.tsx'),
		route('enabling', 'routes/organise/people/enabling.tsx'),
		route('erasure', 'routes/organise/people/erasure.tsx'),
		route('second-factor/removal', 'routes/organise/people/factors-removal.tsx'),
		route('sessions/removal', 'routes/organise/people/sessions-removal.ts'),
	]),
])
