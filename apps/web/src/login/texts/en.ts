/** English words of login; the other languages have the same keys. */
export const loginTextsEn = {
  title: 'Welcome back',
  intro: 'Enter the password of this Queunir.',
  password: 'Password',
  signIn: 'Sign in',
  setupTitle: 'Choose a password',
  setupIntro: 'It protects every chat that will be stored here. There is no way to recover it by e-mail.',
  noToken: 'Open the address that the terminal printed when Queunir started; it carries a one-time token.',
  newPassword: 'Password',
  passwordHint: 'At least 10 characters. Four or five words are easy to remember and hard to guess.',
  again: 'The same password again',
  differs: 'The two passwords differ.',
  setPassword: 'Set password',
};
