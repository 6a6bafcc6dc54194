/** TeX's names of signs and what a reader sees for them. Names are those of LaTeX and amssymb. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...greek(),
    varepsilon: 'ε',
    vartheta: 'ϑ',
    varphi: 'φ',
    varrho: 'ϱ',
    varsigma: 'ς',
    times: '×',
    div: '÷',
    cdot: '·',
    cdots: '⋯',
    ldots: '…',
    dots: '…',
    dotsc: '…',
    vdots: '⋮',
    ddots: '⋱',
    pm: '±',
    mp: '∓',
    ast: '*',
    star: '⋆',
    circ: '∘',
    bullet: '•',
    oplus: '⊕',
    ominus: '⊖',
    otimes: '⊗',
    odot: '⊙',
    wedge: '∧',
    land: '∧',
    vee: '∨',
    lor: '∨',
    neg: '¬',
    lnot: '¬',
    cap: '∩',
    cup: '∪',
    setminus: '∖',
    leq: '≤',
    le: '≤',
    leqslant: '≤',
    geq: '≥',
    ge: '≥',
    geqslant: '≥',
    neq: '≠',
    ne: '≠',
    ll: '≪',
    gg: '≫',
    lesssim: '≲',
    gtrsim: '≳',
    approx: '≈',
    sim: '∼',
    simeq: '≃',
    cong: '≅',
    equiv: '≡',
    propto: '∝',
    prec: '≺',
    succ: '≻',
    perp: '⊥',
    bot: '⊥',
    top: '⊤',
    parallel: '∥',
    mid: '|',
    vert: '|',
    Vert: '‖',
    in: '∈',
    notin: '∉',
    ni: '∋',
    subset: '⊂',
    subseteq: '⊆',
    supset: '⊃',
    supseteq: '⊇',
    emptyset: '∅',
    varnothing: '∅',
    forall: '∀',
    exists: '∃',
    infty: '∞',
    partial: '∂',
    nabla: '∇',
    sum: '∑',
    prod: '∏',
    int: '∫',
    hbar: 'ℏ',
    ell: 'ℓ',
    Re: 'ℜ',
    Im: 'ℑ',
    aleph: 'ℵ',
    angle: '∠',
    degree: '°',
    textdegree: '°',
    prime: '′',
    dagger: '†',
    dag: '†',
    ddagger: '‡',
    rightarrow: '→',
    to: '→',
    longrightarrow: '→',
    leftarrow: '←',
    gets: '←',
    leftrightarrow: '↔',
    Rightarrow: '⇒',
    Longrightarrow: '⇒',
    implies: '⇒',
    Leftarrow: '⇐',
    Leftrightarrow: '⇔',
    iff: '⇔',
    uparrow: '↑',
    downarrow: '↓',
    nearrow: '↗',
    searrow: '↘',
    mapsto: '↦',
    rightleftharpoons: '⇌',
    hookrightarrow: '↪',
    triangle: '△',
    square: '□',
    Box: '□',
    blacksquare: '■',
    diamond: '⋄',
    checkmark: '✓',
    heartsuit: '♥',
    langle: '⟨',
    rangle: '⟩',
    lceil: '⌈',
    rceil: '⌉',
    lfloor: '⌊',
    rfloor: '⌋',
    lbrace: '{',
    rbrace: '}',
    backslash: '\\',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textbar: '|',
    textless: '<',
    textgreater: '>',
    textdollar: '$',
    textquotesingle: '’',
    textquoteright: '’',
    textquoteleft: '‘',
    textquotedblleft: '“',
    textquotedblright: '”',
    textendash: '–',
    textemdash: '—',
    textellipsis: '…',
    textbullet: '•',
    textregistered: '®',
    texttrademark: '™',
    textcopyright: '©',
    textmu: 'µ',
    S: '§',
    P: '¶',
    pounds: '£',
    euro: '€',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    th: 'þ',
    lambdabar: 'ƛ',
  }),
);

/** Names that print as themselves in upright letters, with space around them: log, max … */
export const OPERATORS: ReadonlySet<string> = new Set(
  'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min mod poly Pr sec sin sinh softmax sup tan tanh'.split(
    ' ',
  ),
);

function greek(): Record<string, string> {
  const small =
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho _ sigma tau upsilon phi chi psi omega';
  const names = small.split(' ');
  const letters: Record<string, string> = {};
  names.forEach((name, index) => {
    if (name === '_') return;
    letters[name] = String.fromCodePoint(0x3b1 + index);
    letters[name.charAt(0).toUpperCase() + name.slice(1)] = String.fromCodePoint(0x391 + index);
  });
  return letters;
}

const RAISED = new Map(
  zip(
    '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW∘′*†',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ°′*†',
  ),
);
const LOWERED = new Map(
  zip('0123456789+-−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ'),
);

/** A text as superscript; where Unicode lacks a letter of it, behind a caret. */
export function raise(text: string): string {
  return shift(text, RAISED) ?? (text === '⊤' ? 'ᵀ' : `^${text}`);
}

/** A text as subscript; where Unicode lacks a letter of it, behind a low line. */
export function lower(text: string): string {
  return shift(text, LOWERED) ?? `_${text}`;
}

function shift(text: string, letters: ReadonlyMap<string, string>): string | undefined {
  // A whole word in raised letters cannot be read.
  if (/[A-Za-z]{3}/.test(text)) return undefined;
  const shifted = [...text].map((letter) => letters.get(letter));
  return shifted.every((letter) => letter !== undefined) ? shifted.join('') : undefined;
}

function zip(from: string, to: string): [string, string][] {
  const target = [...to];
  return [...from].map((letter, index) => [letter, target[index] ?? letter]);
}
