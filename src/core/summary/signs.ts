/** A sign that a sentence says what its paper did, or that it does not, with its weight. */
export interface Sign {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** What a paper calls itself. */
export const WORK =
  '(?:paper|work|article|study|survey|report|letter|thesis|tutorial|review|note|manuscript|research|chapter|position paper|technical report)';
const THIS_WORK = `(?:this|our|the present|the current) ${WORK}`;
/** What may stand between "we" and its verb. */
const ADVERB =
  '(?:have )?(?:\\w+ly )?(?:(?:first|then|thus|hence|here|also|instead|now|next|to this end|in this (?:paper|work)),? )?';

// Verbs by their beginnings, so that every form of them counts.
const BRING_FORTH = 'propos|introduc|present|develop|devis|put forward|put forth|unveil';
const SET_UP =
  'design|formulat|describ|releas|creat|construct|build|establish|contribut|offer|provid|advocat|formali[sz]|initiat|pioneer|open-sourc|argu|reformulat|curat';
const MAKE =
  'built|suggest|outlin|conceiv|deriv|invent|extend|generali[sz]|adapt|combin|integrat|equip|leverag|exploit|tackl|address|train|synthesi[sz]|collect|assembl|call for|implement|fram|cast|aim|seek|attempt|set out|focus';
const STUDY =
  'stud|investigat|explor|examin|analy[sz]|ask|revisit|survey|review|evaluat|compar|characteri[sz]|dissect|scrutini[sz]|probe|benchmark|assess|conduct|perform|carr|identif|discover|uncover|prov|shed|re-?examin|re-?think|re-?evaluat|look|quantif|measur|discuss|summari[sz]|categori[sz]|test|apply|use|employ|utili[sz]|tak|tr[iy]|delve|relax|break';
const FIND = 'find|found|observ|show|demonstrat|reveal|estimat|confirm|conclud|report';

/** Signs that name a deed of the authors. A sentence does one deed, however many words there are for it. */
export const DEEDS: readonly Sign[] = [
  sign(`\\bwe ${ADVERB}(?:${BRING_FORTH})(?!ed )`, 11),
  sign(`\\b${THIS_WORK} (?:\\w+ly |first |also |thus |therefore )?(?:${BRING_FORTH})`, 11),
  sign(
    `\\b${THIS_WORK}(?:, [^,]{0,40},)? (?:\\w+ly |first |also |thus |therefore )?(?:${SET_UP}|${MAKE}|${STUDY}|${FIND}|mak|enabl|is\\b)`,
    9,
  ),
  sign('\\bwe\\b.{0,140}\\band (?:\\w+ly |then )?(?:propose|introduce|present|develop|devise)\\b', 9),
  sign(`\\bwe ${ADVERB}(?:${SET_UP})`, 8),
  sign(
    '\\bwe (?:\\w+ )?(?:answer|close|fill|bridge|address|tackle|solve|approach|overcome|remedy|resolve) (?:this|that|the|these) .{0,60}\\b(?:with|by|through)\\b',
    7,
  ),
  sign(
    '\\b(?:is|are) (?:proposed|introduced|put forward|(?:presented|developed|studied|investigated) (?:here|in this))\\b',
    7,
  ),
  sign(
    '^Our (?:\\w+ )?(?:approach|method|framework|model|system|strategy|algorithm|technique|architecture|contribution|key idea|key insight|main result|goal|aim)s?\\b',
    6,
  ),
  sign(`\\bwe ${ADVERB}(?:${MAKE}|${STUDY})`, 6),
  sign(`\\bwe ${ADVERB}(?:${FIND})`, 5),
  sign(`^In ${THIS_WORK},? we\\b`, 5),
];

/** What makes a sentence more or less likely to be the one, whatever the deed. */
export const HINTS: readonly Sign[] = [
  sign(`\\bin ${THIS_WORK}\\b`, 4),
  sign('\\b(?:called|named|termed|dubbed|coined|denoted (?:as|by)|referred to as|namely|abbreviated)\\b', 2),
  sign(
    '\\b(?:novel|new|first|simple|unified|efficient|effective|general|scalable|large-scale)\\b(?=.{0,60}\\b(?:method|framework|approach|model|dataset|benchmark|algorithm|architecture|technique|paradigm|pipeline|system|toolkit|library|network|scheme|strategy|task|suite|corpus|loss|agent|protocol|theory)\\b)',
    2,
  ),
  sign(
    '^(?:To (?:address|tackle|overcome|solve|mitigate|remedy|alleviate|bridge|fill|this end|close|resolve|counter|facilitate)|Motivated by|Inspired by|Toward|Hence|Therefore|Thus)\\b',
    2,
  ),
  // What follows from the contribution, or is beside it.
  sign(
    '\\b(?:experiment(?:s|al)?|evaluations?|results|analys[ei]s|ablations?|simulations?|case stud(?:y|ies))\\b.{0,80}\\b(?:show|demonstrate|indicate|reveal|verify|validate|confirm|suggest|prove)',
    -6,
  ),
  sign(
    '^(?:Experiment|Extensive|Comprehensive|Empirical|Our (?:experiments|results|evaluation|code)|Results|The results|Finally|Lastly|Additionally|Moreover|Furthermore|In addition|Besides|Also|Further|More broadly|Notably|Essentially|Surprisingly|Interestingly|Importantly|Remarkably|Crucially|Then|Next|Second|Secondly|Third|On top of)\\b',
    -5,
  ),
  sign(
    '\\b(?:code|models?|data(?:set)?s?|weights|source code|project page|demo|implementation|toolkit)\\b.{0,60}\\b(?:available|released|open-sourced|at https?|found at)\\b',
    -5,
  ),
  sign('^To (?:understand|verify|validate|evaluate|assess|test|examine)\\b', -3),
  sign('^We first\\b|\\bwe (?:next|eventually)\\b', -4),
  sign(
    `\\bcontributes? to\\b|\\b${WORK}\\b.{0,20}\\bprovid\\w* .{0,40}(?:insight|recommendation|guid|foundation)`,
    -4,
  ),
  // "We investigate this issue" says nothing to a reader who has not read the sentences before it.
  sign(
    '\\bwe (?:\\w+ )?(?:investigate|study|address|explore|examine|tackle|answer|consider) (?:this|these|that|such)\\b(?!.{0,200}\\b(?:with|by|through) )|\\bdelves? into (?:this|these)\\b',
    -6,
  ),
  sign('\\bwe (?:also|further|additionally|finally)\\b', -2),
  sign('\\bwe (?:\\w+ )?(?:find|show|observe) (?:that )?(?:these|this)\\b', -3),
  sign(
    '\\bwe (?:hope|believe|note|consider|expect|plan|envision|encourage|observe that|find that|found that)\\b',
    -3,
  ),
  sign(
    '^(?:However|Unfortunately|Despite|Although|While|Recent|Existing|Previous|Prior|Current|Traditional|Conventional)\\b(?!.*\\bwe (?:propos|introduc|present|develop))',
    -3,
  ),
];

function sign(pattern: string, weight: number): Sign {
  return { pattern: new RegExp(pattern, 'i'), weight };
}
