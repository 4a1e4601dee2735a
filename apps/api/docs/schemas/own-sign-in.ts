import {
  challengeAnswer,
  codeSecretAnswer,
  fellowLinkAnswer,
  fellowMembersAnswer,
  linkedPersonAnswer,
  newSignInLinkAnswer,
  ownWaysAnswer,
} from '../../own-sign-in/answers.js';
import { machinesAnswer, machineSecretAnswer } from '../../machines/machines.controller.js';
import { accessToken, tokenRefusal, tokenRequest } from '../../machines/tokens.controller.js';
import { givenSchema, signingInSchema } from '../../own-sign-in/given.js';

export const ownSignInSchemas = {
  PasskeyChallenge: challengeAnswer.schema,
  CodeSecret: codeSecretAnswer.schema,
  LinkedPerson: linkedPersonAnswer.schema,
  NewSignInLink: newSignInLinkAnswer.schema,
  OwnWays: ownWaysAnswer.schema,
  FellowMembers: fellowMembersAnswer.schema,
  FellowLink: fellowLinkAnswer.schema,
  Machines: machinesAnswer.schema,
  MachineSecret: machineSecretAnswer.schema,
  AccessToken: accessToken.schema,
  TokenRequest: tokenRequest,
  TokenRefusal: tokenRefusal,
  Link: givenSchema(['link']),
  PasskeySession: signingInSchema(['ceremony'], true),
  PasswordSession: signingInSchema(['account', 'password', 'code']),
  LinkedPasskey: givenSchema(['link', 'ceremony', 'name'], true),
  LinkedPassword: givenSchema(['link', 'ceremony', 'account', 'password', 'code']),
  NewPasskey: givenSchema(['ceremony', 'name'], true),
  PasskeyName: givenSchema(['name']),
  NewPassword: givenSchema(['ceremony', 'account', 'password', 'code']),
};
