import { describe } from '@jest/globals';
import { readable } from './readable.js';

describe('every page', () => readable({ theme: 'voorbeeld-theme', language: 'nl', width: 1280, all: true }));
