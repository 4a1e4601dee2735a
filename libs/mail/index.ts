export { lettersOf, type Letter, type Letterhead, type LetterPart, type WrittenLetter } from './letter.js';
export { isMailAddress } from './address.js';
export { smtpAt, type SmtpSettings } from './settings.js';
export { MailServerAway, smtpMailer, type Delivered, type Mailer, type MailMessage } from './smtp.js';
