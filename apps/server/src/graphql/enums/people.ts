import { Role } from '@watchfloor/domain/vocabulary';
import { registerWords } from './register-words.js';

registerWords(Role, 'Role', 'Who a person is to the product.', {
  supervisor: 'Leads the shift on the floor; sees everything.',
  liaison: 'Answers for one department (联络员); sees its complaints only.',
  leader: 'Answers for the hotline: sees everything, rules, supervises and escalates.',
  admin: 'Looks after the product; sees and may do everything.',
});
