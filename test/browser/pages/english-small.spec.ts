import { describe } from '@jest/globals';
import { readable } from './readable.js';

describe('every page', () => readable({ theme: 'ma-theme', language: 'en', width: 320 }));
