import { describe, expect, it } from '@jest/globals';
import {
  advised,
  anything,
  asked,
  draft,
  events,
  given,
  informationAsked,
  informed,
  involved,
  refused,
  space,
} from '../../../test/scenario/index.js';

describe('InfluenceSpaceSet', () => {
  it('says what can still be changed, and why the rest is fixed', () => {
    given().when(space('2026-01-12')).then(events('InfluenceSpaceSet'));
    const fixed = [
      { what: 'het budget', why: 'De begroting is vastgesteld.' },
      { what: 'het tarief', why: 'n.v.t.' },
    ];
    given().when(space('2026-01-12', { fixed })).then(refused('explanation-required', 'fixed[1].why'));
  });

  it('a later change says why', () => {
    const before = given([space('2026-01-12')]);
    before.when(space('2026-02-12', { level: 'consult' })).then(refused('explanation-required', 'because'));
    before.when(space('2026-02-12', { because: 'geen' })).then(refused('explanation-required', 'because'));
    before.when(space('2026-02-12', { because: 'De raad stelde andere kaders.' })).then(events('InfluenceSpaceSet'));
  });
});

describe('DraftPublished', () => {
  it('has a text or a document', () => {
    const neither = { version: 1, maturity: 'idea' };
    given()
      .when(anything('2026-01-12', 'DraftPublished', neither))
      .then(refused('invalid', 'text'));
    given()
      .when(anything('2026-01-12', 'DraftPublished', { ...neither, file: 'nota.pdf' }))
      .then(events('DraftPublished'));
    given().when(draft('2026-01-12')).then(events('DraftPublished'));
  });

  it('versions count up, with gaps if need be', () => {
    const second = given([draft('2026-01-12', 2)]);
    second.when(draft('2026-02-12', 2)).then(refused('invalid', 'version'));
    second.when(draft('2026-02-12', 1)).then(refused('invalid', 'version'));
    second.when(draft('2026-02-12', 5)).then(events('DraftPublished'));
  });

  it('they count up by date: an older one that is recorded late fits between its neighbours', () => {
    const history = given([draft('2026-01-12', 1), draft('2026-03-12', 3)]);
    history.when(draft('2026-02-12', 2)).then(events('DraftPublished'));
    history.when(draft('2026-02-12', 3)).then(refused('invalid', 'version'));
    history.when(draft('2026-02-12', 4)).then(refused('invalid', 'version'));
    history.when(draft('2026-03-12', 4)).then(events('DraftPublished'));
  });
});

describe('InvolvementHeld', () => {
  it('brings numbered findings, each with an id of its own', () => {
    const finding = (id: string) => ({ id, text: 'Het formulier is te lang.' });
    given()
      .when(involved('2026-01-12', { findings: [finding('f1'), finding('f2')] }))
      .then(events('InvolvementHeld'));
    given()
      .when(involved('2026-01-12', { findings: [finding('f1'), finding('f1')] }))
      .then(refused('duplicate-id', 'findings[1].id'));
    given([involved('2026-01-12', { findings: [finding('f1')] })])
      .when(involved('2026-01-20', { findings: [finding('f1')] }))
      .then(refused('duplicate-id', 'findings[0].id'));
  });

  it('may come at any time, also when advice is out', () => {
    const out = given([asked('2026-02-02')]);
    out.when(involved('2026-02-10')).then(events('InvolvementHeld'));
    expect(given([asked('2026-02-02'), involved('2026-02-10')]).stage).toBe('advice');
  });
});

describe('InformationRequested and InformationProvided', () => {
  it('a council of the trajectory asks', () => {
    given().when(informationAsked('2026-01-12')).then(events('InformationRequested'));
    given()
      .when(informationAsked('2026-01-12', 'i1', 'elders'))
      .then(refused('not-asked', 'council'));
    given([informationAsked('2026-01-12')])
      .when(informationAsked('2026-01-13', 'i1'))
      .then(refused('duplicate-id', 'id'));
  });

  it('is given for a question, or unasked', () => {
    const questioned = given([informationAsked('2026-01-12')]);
    questioned.when(informed('2026-01-20', 'i1')).then(events('InformationProvided'));
    questioned.when(informed('2026-01-20')).then(events('InformationProvided'));
    questioned.when(informed('2026-01-20', 'i2')).then(refused('unknown-id', 'request'));
    questioned.when(informed('2026-01-11', 'i1')).then(refused('date-out-of-order', 'date'));
  });

  it('an advice request is no question for information', () => {
    given([asked('2026-02-02')])
      .when(informed('2026-02-20', 'r1'))
      .then(refused('unknown-id', 'request'));
  });
});

describe('ids', () => {
  it('are unique over all kinds within a trajectory', () => {
    const history = given([asked('2026-02-02', 'r1'), advised('2026-03-02', 'a1', ['p1'])]);
    for (const id of ['r1', 'a1', 'p1']) {
      history.when(informationAsked('2026-03-10', id)).then(refused('duplicate-id', 'id'));
      history.when(asked('2026-03-10', id)).then(refused('duplicate-id', 'id'));
    }
  });
});
