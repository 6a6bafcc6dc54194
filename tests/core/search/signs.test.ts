import { beforeAll, expect, test } from 'vitest';
import type { Search } from '../../../src/core/search/answer.ts';
import { indexOf, record } from './index-of.ts';

/** Titles and abstracts with words that are more than letters. */
const papers = [
  record('cpp', 'Translating C++ to Rust', { abstract: 'We translate C++ programs with templates.' }),
  record('cs', 'A Study of C# Programs', { abstract: 'We study programs written in C# and F#.' }),
  record('c', 'Compiling C for Moths', { abstract: 'We compile C code and objective functions.' }),
  record('km', 'k-means and top-k Sampling', { abstract: 'We use k-means++, kNN and A* search.' }),
  record('cjk', '至尊藏点驭众点', { abstract: '我们研究大语言模型的推理能力。' }),
  record('ja', 'ランタンに必要なのは油だけ', { abstract: '大規模言語モデルを用いた推論。' }),
  record('fr', "L'écran de l'été", { abstract: 'Une étude de l’écran et de l’œuvre.' }),
  record('er', 'Erdős–Rényi Graphs', { abstract: 'On Møller, Łukasz, Straße, İstanbul, and Đorđe.' }),
  record('th', 'การประมวลผลภาษาไทย', { abstract: 'เราศึกษาแบบจำลองภาษา' }),
  record('f1', 'Measuring by the F1-score', { abstract: 'Anti-virus tools, McDonald’s CO2 and a beta-VAE.' }),
  record('rr', 'The ROLLS-ROYCE of Text‐to‐Image', {
    abstract: 'A non‑linear and scientiﬁc view: 90% of елки.',
  }),
  record('llm', 'GPT-4o, LLaMA-3.1-8B and Qwen2.5', { abstract: 'With an l2 penalty; 언어 모델.' }),
];
let search: Search;
beforeAll(async () => {
  ({ search } = await indexOf([papers]));
});

test.each([
  ['C++', 'cpp'],
  ['C#', 'cs'],
  ['A*', 'km'],
  ['驭', 'cjk'],
  ['油', 'ja'],
  ['oeuvre', 'fr'],
  ['dorde', 'er'],
  ['ภาษา', 'th'],
  ['F1-score', 'f1'],
  ['F1 score', 'f1'],
  ['f1score', 'f1'],
  ['anti-virus', 'f1'],
  ['antivirus', 'f1'],
  ['anti virus', 'f1'],
  ['rolls', 'rr'],
  ['McDonald', 'f1'],
  ['ecran', 'fr'],
  ['Erdos Renyi', 'er'],
  ['Lukasz', 'er'],
  ['strasse', 'er'],
  ['istanbul', 'er'],
  ['驭众点', 'cjk'],
  ['언어', 'llm'],
  ['l2', 'llm'],
  ['beta-VAE', 'f1'],
  ['CO2', 'f1'],
  ['k-means', 'km'],
  ['kmeans', 'km'],
  ['top-k', 'km'],
  ['text-to-image', 'rr'],
  ['non-linear', 'rr'],
  ['scientific', 'rr'],
  ['елки', 'rr'],
  ['gpt4o', 'llm'],
  ['LLaMA-3.1-8B', 'llm'],
  ['Qwen2.5', 'llm'],
  ['90%', 'rr'],
])('%s finds %s first', async (text, expected) => {
  const answer = await search.ask({ text });
  const [first] = await search.read(answer!.papers.slice(0, 1));
  expect(first?.id).toBe(expected);
  expect(answer!.notes).toEqual([]);
});
