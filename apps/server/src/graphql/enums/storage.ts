import { StorageLevel } from '../../storage/storage.js';
import { registerWords } from './register-words.js';

registerWords(StorageLevel, 'StorageLevel', 'How much room the database has left to write in.', {
  ok: 'Enough.',
  low: 'Little: somebody must make room before nothing can be saved.',
  full: 'None: no command is done until there is room.',
});
