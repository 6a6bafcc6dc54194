/** What a command of running text does with its arguments. */
export type Macro =
  | { readonly does: 'style'; readonly node: 'emphasis' | 'strong' | 'code' | 'none' }
  | { readonly does: 'shift'; readonly up: boolean }
  | { readonly does: 'link' }
  | { readonly does: 'address' }
  | { readonly does: 'footnote' }
  /** Takes this many arguments with it and leaves nothing. */
  | { readonly does: 'drop'; readonly count: number }
  /** Drops its first argument (a colour, a size) and shows the second. */
  | { readonly does: 'second' }
  | { readonly does: 'print'; readonly text: string };

/** Commands of LaTeX and of the field's usual style files that abstracts hold. */
export const MACROS: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ...all('textbf mathbf bm boldsymbol bf bfseries', { does: 'style', node: 'strong' }),
  ...all('emph textit textsl mathit em it itshape', { does: 'style', node: 'emphasis' }),
  ...all('texttt mathtt verb tt ttfamily lstinline', { does: 'style', node: 'code' }),
  ...all(
    'text textrm textsf textsc textnormal textup textmd mathrm mathsf mathcal mathbb underline uline mbox hbox ' +
      'sc scshape rm rmfamily sf sffamily normalfont selectfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge ' +
      'centering noindent xspace protect relax ensuremath acs acf ac acl gls Gls glspl uppercase lowercase MakeUppercase makecell',
    { does: 'style', node: 'none' },
  ),
  ['textsuperscript', { does: 'shift', up: true }],
  ['textsubscript', { does: 'shift', up: false }],
  ['href', { does: 'link' }],
  ['hyperlink', { does: 'link' }],
  ['url', { does: 'address' }],
  ['nolinkurl', { does: 'address' }],
  ['path', { does: 'address' }],
  ['footnote', { does: 'footnote' }],
  ...all('thanks', { does: 'footnote' }),
  ...all(
    'cite citep citet citealp citealt citeauthor citeyear citeyearpar autocite parencite textcite nocite label bibliography vspace hspace input pagestyle thispagestyle color index',
    { does: 'drop', count: 1 },
  ),
  ...all(
    'footnotemark maketitle newline linebreak newpage clearpage hfill vfill smallskip medskip bigskip -',
    {
      does: 'drop',
      count: 0,
    },
  ),
  ['textcolor', { does: 'second' }],
  ['colorbox', { does: 'second' }],
  ...print('eg', 'e.g.'),
  ...print('ie', 'i.e.'),
  ...print('Eg', 'E.g.'),
  ...print('Ie', 'I.e.'),
  ...print('etc', 'etc.'),
  ...print('etal', 'et al.'),
  ...print('wrt', 'w.r.t.'),
  ...print('vs', 'vs.'),
  ...print('cf', 'cf.'),
  ...print('aka', 'a.k.a.'),
  ...print('iid', 'i.i.d.'),
  ...print('dof', 'd.o.f.'),
  ...print('resp', 'resp.'),
  ...print('LaTeX', 'LaTeX'),
  ...print('TeX', 'TeX'),
  ...print('par', '\n\n'),
  ...print('item', '\n• '),
]);

function all(names: string, macro: Macro): [string, Macro][] {
  return names.split(' ').map((name) => [name, macro]);
}

function print(name: string, text: string): [string, Macro][] {
  return [[name, { does: 'print', text }]];
}
