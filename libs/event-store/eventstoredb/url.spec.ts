import { describe, expect, it } from '@jest/globals';
import { StoreError } from '../port.js';
import { atNode, checkUrl } from './url.js';

describe('the address of EventStoreDB', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb+discover://admin:changeit@cluster.example:2113?nodePreference=leader',
    'esdb://admin:p%40ss@a:1,b:2,c:3/?tls=true&keepAliveInterval=10000',
  ])('%s', (url) => {
    expect(() => checkUrl(url)).not.toThrow();
  });

  it.each([
    ['http://admin:geheim@host', /no address/],
    ['', /no address/],
    ['esdb://admin:geheim@host:poort', /no address/],
    ['esdb://admin:geheim@host?colour=blue', /colour/],
    ['esdb://admin:geheim@host?tlsVerifyCert=false', /tlsVerifyCert/],
    ['esdb://admin:geheim@host?tlsCAFile=%2Fno%2Fsuch%2Ffile', /certificate file/],
  ])('%s is refused, and the password stays where it is', (url, says) => {
    expect(() => checkUrl(url)).toThrow(StoreError);
    expect(() => checkUrl(url)).toThrow(says);
    expect(() => checkUrl(url)).not.toThrow(/geheim/);
  });

  it('at another node keeps credentials and options', () => {
    expect(atNode('esdb+discover://u:p@a:1,b:2?tls=false', 'c:3')).toBe('esdb://u:p@c:3/?tls=false');
    expect(atNode('esdb://a:1', 'c:3')).toBe('esdb://c:3');
  });
});
