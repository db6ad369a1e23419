/** What a script would bring has its room kept (`visibility`), and is seen in the studio, where no customer's script runs. */
export const stillCss = '.tl [data-tl][hidden]{visibility:visible}'
