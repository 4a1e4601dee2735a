import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { REPOSITORY } from '../../apps/api/web/security-txt.js';

// The standard says what there has to be, how long it is, and which words it knows (publiccode.yml 0.4).

interface Description {
  readonly shortDescription: string;
  readonly longDescription: string;
  readonly features: readonly string[];
}
interface PublicCode {
  readonly publiccodeYmlVersion: string;
  readonly name: string;
  readonly url: string;
  readonly softwareVersion: string;
  readonly releaseDate: string;
  readonly platforms: readonly string[];
  readonly categories: readonly string[];
  readonly developmentStatus: string;
  readonly softwareType: string;
  readonly intendedAudience: { readonly countries: readonly string[] };
  readonly description: Readonly<Record<string, Description>>;
  readonly legal: { readonly license: string };
  readonly maintenance: { readonly type: string };
  readonly localisation: { readonly localisationReady: boolean; readonly availableLanguages: readonly string[] };
}

const code = parse(readFileSync('publiccode.yml', 'utf8')) as PublicCode;
const project = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };

describe('publiccode.yml', () => {
  it('is of this version and licence', () => {
    expect(code.publiccodeYmlVersion).toBe('0.4');
    expect(code.softwareVersion).toBe(project.version);
    expect(code.legal.license).toBe(project.license);
    expect(readFileSync('LICENSE', 'utf8')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  });

  it('names the address at which the server says that we can be told what is not safe', () => {
    expect(code.url).toBe(REPOSITORY);
  });

  it('has what the standard asks for, in its words', () => {
    expect(URL.canParse(code.url)).toBe(true);
    expect(code.releaseDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(code.platforms).toEqual(['web']);
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(code.developmentStatus);
    expect(code.softwareType).toBe('standalone/web');
    expect(code.intendedAudience.countries).toEqual(['nl']);
    // Other kinds of maintenance name somebody.
    expect(code.maintenance).toEqual({ type: 'none' });
    expect(code.localisation.localisationReady).toBe(true);
    for (const category of code.categories) expect(CATEGORIES).toContain(category);
  });

  it.each(['nl', 'en'])('describes it in %s, not too short and not too long', (language) => {
    const told = code.description[language];
    expect(told?.shortDescription.length).toBeLessThanOrEqual(150);
    expect(told?.longDescription.length).toBeGreaterThanOrEqual(150);
    expect(told?.longDescription.length).toBeLessThanOrEqual(10_000);
    expect(told?.features.length).toBeGreaterThan(3);
    expect(code.localisation.availableLanguages).toContain(language);
  });
});

/** Of the standard's list, those that could fit. */
const CATEGORIES = [
  'business-process-management',
  'collaboration',
  'compliance-management',
  'digital-citizenship',
  'document-management',
  'knowledge-management',
  'workflow-management',
];
