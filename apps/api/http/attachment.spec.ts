import { describe, expect, it } from '@jest/globals';
import { attachment } from './attachment.js';

describe('the name of a file that is sent', () => {
  it('stands there as it is, when a header can have it', () => {
    expect(attachment('raadsstuk-a.1_b.pdf')).toBe('attachment; filename="raadsstuk-a.1_b.pdf"');
  });

  it('is written by its bytes too, when it has letters that a header cannot have', () => {
    expect(attachment('raadsstuk-ő"\r\n.pdf')).toBe(
      `attachment; filename="raadsstuk-____.pdf"; filename*=UTF-8''raadsstuk-%C5%91%22%0D%0A.pdf`,
    );
    expect(attachment("d'é(1)*.odt")).toMatch(/filename\*=UTF-8''d%27%C3%A9%281%29%2A\.odt$/);
  });
});
