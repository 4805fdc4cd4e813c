import { createRequire } from 'node:module'

const find = createRequire(import.meta.url).resolve

/** Whole faces (Latin Extended, Greek, Cyrillic; OFL): a document embeds only the letters it uses. */
export const faces = {
	serif: find('@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf'),
	serifBold: find('@expo-google-fonts/literata/700Bold/Literata_700Bold.ttf'),
	sans: find('@expo-google-fonts/commissioner/500Medium/Commissioner_500Medium.ttf'),
	sansBold: find('@expo-google-fonts/commissioner/700Bold/Commissioner_700Bold.ttf'),
} as const
export type Face = keyof typeof faces
