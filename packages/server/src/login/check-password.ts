import { AppError } from '../errors/app-error.ts';

/** Well-known passwords of ten characters and more, in small letters without what stands for letters. */
const common = new Set([
  '0123456789',
  '0987654321',
  '1029384756',
  '1111111111',
  '1122334455',
  '1212121212',
  '1231231234',
  '123123123123',
  '1234512345',
  '1234554321',
  '123456789a',
  '1234567890',
  '12345678900',
  '12345678910',
  '123456789123',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '9876543210',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'adminadmin',
  'administrator',
  'asdfasdfasdf',
  'asdfghjkl1',
  'basketball',
  'changeme123',
  'computer123',
  'contrasena',
  'contraseña',
  'football123',
  'iloveyou12',
  'iloveyou123',
  'letmein123',
  'letmeinplease',
  'liverpool1',
  'manchester',
  'mypassword',
  'mypassword1',
  'p@ssw0rd123',
  'passw0rd123',
  'password00',
  'password01',
  'password10',
  'password11',
  'password12',
  'password123',
  'password1234',
  'password12345',
  'passwordpassword',
  'princess123',
  'q1w2e3r4t5',
  'q1w2e3r4t5y6',
  'qazwsxedc1',
  'qazwsxedcrfv',
  'qwerasdfzxcv',
  'qwerty1234',
  'qwerty12345',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop',
  'qwertyuiop123',
  'queunir123',
  'queunirqueunir',
  'senha12345',
  'senhasenha',
  'spiderman1',
  'starwars123',
  'sunshine12',
  'superman123',
  'trustno1234',
  'welcome123',
  'welcome1234',
  'whatever12',
  'whatsapp12',
  'whatsapp123',
  'zxcvbnm123',
]);

/** Throws `password_weak` for passwords that are guessed first: too short, on the list, or one short piece repeated. */
export function checkPassword(password: string): void {
  const small = password.normalize('NFKC').toLowerCase().trim();
  if ([...small].length < 10) throw weak('Use at least 10 characters.');
  if (common.has(small) || isOnePieceRepeated(small)) {
    throw weak(
      'This password is among the first that are tried. Three or four unrelated words are safe and easy to keep.',
    );
  }
}

function isOnePieceRepeated(text: string): boolean {
  return /^(.{1,4})\1+$/su.test(text);
}

function weak(message: string): AppError {
  return new AppError('password_weak', message, { blame: 'caller', status: 422 });
}
