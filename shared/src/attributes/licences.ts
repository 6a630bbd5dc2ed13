import type { TermDeclaration } from '../attribute.js';

/** Those that the Open Source Initiative has approved (https://opensource.org/licenses), and that give a work away. */
const UNRESTRICTED: ReadonlySet<string> = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-3-Clause',
  'GPL-3.0',
  'AGPL-3.0',
  'LGPL-3.0',
  'MPL-2.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
]);

/** Licences that drafts name, by SPDX id where there is one (https://spdx.org/licenses/), else by the vendor's own name. */
const licence = (term: string, en: readonly string[], zh: readonly string[] = []): TermDeclaration => ({
  term,
  ...(UNRESTRICTED.has(term) ? { unrestricted: true } : {}),
  spellings: { en: [term, ...en], zh: [term, ...zh] },
});

export const LICENCES: readonly TermDeclaration[] = [
  licence('MIT', ['MIT'], ['MIT许可', 'MIT协议', 'MIT许可证']),
  licence(
    'Apache-2.0',
    [
      'Apache 2.0',
      'Apache-2',
      'Apache 2',
      'Apache',
      'Apache version 2.0',
      'Apache License version 2.0',
      'Apache 2.0 open-source',
    ],
    ['Apache 2.0许可', 'Apache 2.0协议', 'Apache许可证'],
  ),
  licence('BSD-3-Clause', ['BSD 3-Clause', 'BSD-3', 'BSD']),
  licence('GPL-3.0', ['GPLv3', 'GPL-3', 'GPL v3', 'GNU GPL', 'GPL']),
  licence('AGPL-3.0', ['AGPLv3', 'AGPL', 'GNU AGPL', 'Affero GPL']),
  licence('LGPL-3.0', ['LGPLv3', 'LGPL']),
  licence('MPL-2.0', ['MPL 2.0', 'Mozilla Public License', 'MPL']),
  licence('CC-BY-4.0', ['CC BY 4.0', 'CC-BY', 'CC BY', 'Creative Commons Attribution']),
  licence('CC-BY-NC-4.0', ['CC BY-NC 4.0', 'CC-BY-NC', 'CC BY-NC', 'Creative Commons non-commercial']),
  licence('CC-BY-SA-4.0', ['CC BY-SA 4.0', 'CC-BY-SA', 'CC BY-SA']),
  licence('CC0-1.0', ['CC0']),
  licence('OpenRAIL', ['OpenRAIL-M', 'CreativeML OpenRAIL-M', 'RAIL', 'BigScience OpenRAIL-M', 'BigScience RAIL']),
  licence('Llama 2 Community License', ['Llama 2 Community', 'Llama 2 license']),
  licence('Llama 3 Community License', [
    'Llama 3 Community',
    'Meta Llama 3 Community',
    'Llama 3 license',
    'Meta Llama 3 license',
    'Llama Community',
  ]),
  licence('Llama 3.1 Community License', ['Llama 3.1 Community', 'Llama 3.1 license']),
  licence('Llama 3.2 Community License', ['Llama 3.2 Community', 'Llama 3.2 license']),
  licence('Llama 3.3 Community License', ['Llama 3.3 Community', 'Llama 3.3 license']),
  licence('Llama 4 Community License', ['Llama 4 Community', 'Llama 4 license']),
  licence('Gemma Terms of Use', ['Gemma Terms', 'Gemma license']),
  licence('Qwen License', [
    'Tongyi Qianwen License',
    'Tongyi Qianwen License Agreement',
    'Qwen License Agreement',
    'Qwen Research License',
  ]),
  licence('DeepSeek License', ['DeepSeek License Agreement', 'DeepSeek Model License', 'DeepSeek model licence']),
  licence('Mistral Research License', ['MRL', 'Mistral Research']),
  licence('Mistral Non-Production License', [
    'MNPL',
    'Mistral Non-Production',
    'non-production license',
    'non-production licence',
  ]),
  licence('Falcon LLM License', ['TII Falcon License', 'Falcon-180B TII License', 'TII Falcon LLM License']),
  licence('Databricks Open Model License', []),
  licence('NVIDIA Open Model License', []),
  licence('Yi License', [
    'Yi Series Models License',
    'Yi Community License',
    'Yi Series Models Community License Agreement',
  ]),
  licence('GLM-4 License', ['ChatGLM3-6B License', 'GLM License']),
  licence(
    'modified MIT',
    ['modified MIT', 'Modified MIT License'],
    ['修改版MIT', '修改版MIT协议', '修改版MIT许可', '改良版MIT', '修订版MIT'],
  ),
  licence('Jamba Open Model License', []),
  licence('proprietary', ['proprietary license', 'proprietary licence']),
];

const allowed = ['allowed', 'permitted', 'free', 'fine', 'welcome', 'possible'];
const barred = [
  'not allowed',
  'not permitted',
  'forbidden',
  'prohibited',
  'barred',
  'excluded',
  'ruled out',
  'off limits',
];
const allowing = ['allow', 'allows', 'allowed', 'allowing', 'permit', 'permits', 'permitting'];
const barring = [
  'forbid',
  'forbids',
  'forbade',
  'forbidding',
  'prohibit',
  'prohibits',
  'prohibiting',
  'bar',
  'bars',
  'barring',
  'exclude',
  'excludes',
  'excluding',
  'rule out',
  'rules out',
];

/** What a licence lets people do. */
export const LICENCE_CONDITIONS: readonly TermDeclaration[] = [
  {
    term: 'commercial-use-allowed',
    spellings: {
      en: [
        ...allowed.flatMap((word) => [`commercial use is ${word}`, `commercial use ${word}`]),
        ...allowing.flatMap((verb) => [
          `${verb} commercial use`,
          `${verb} free commercial use`,
          `${verb} unrestricted commercial use`,
        ]),
        'free for commercial use',
        'commercial use included',
        'commercial use and all',
        'including commercial use',
        'including for commercial use',
        'open to commercial use',
        'can be used commercially',
        'may be used commercially',
        'usable commercially',
        'commercially usable',
        'by anybody for anything',
        'by anyone for anything',
        'for any purpose',
      ],
      zh: ['可商用', '允许商用', '免费商用', '可免费商用', '支持商用', '商用免费', '可以商用', '允许商业使用'],
    },
  },
  {
    term: 'non-commercial',
    spellings: {
      en: [
        ...barred.flatMap((word) => [`commercial use is ${word}`, `commercial use ${word}`]),
        ...barring.map((verb) => `${verb} commercial use`),
        'non-commercial',
        'noncommercial',
        'non-commercial use only',
        'for non-commercial use',
        'not for commercial use',
        'no commercial use',
        'research only',
        'research use only',
        'for research only',
        'for research purposes only',
        'academic use only',
      ],
      zh: ['不可商用', '禁止商用', '不得商用', '非商用', '仅限研究', '仅供研究', '仅限非商业用途', '非商业用途'],
    },
  },
  {
    term: 'commercial agreement needed',
    spellings: {
      en: [
        'separate commercial agreement',
        'separate commercial license',
        'separate commercial licence',
        'separate agreement',
        'commercial agreement',
        'requires a commercial license',
        'requires a commercial licence',
        'needs a commercial license',
        'needs a commercial licence',
        'commercial use requires',
        'commercial use needs',
      ],
      zh: ['商用需授权', '商用须授权', '商业使用需申请', '商用需申请'],
    },
  },
];
