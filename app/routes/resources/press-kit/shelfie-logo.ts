/** Three books on a shelf, in ink and red on nothing. */
export const shelfieLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" role="img" aria-label="Shelfie"><path fill="#1f2430" d="M7 5h4v22H7zM21 5h4v22h-4z"/><path fill="#9c1f18" d="M13 5h6v22h-6z"/></svg>
`
