/** Every closed list of the domain that the API speaks, registered before any class names one. */
import './enums/clocks.js';
import './enums/complaint.js';
import './enums/departments.js';
import './enums/law.js';
import './enums/offers.js';
import './enums/people.js';
import './enums/pressure.js';
import './enums/refusals.js';
import './enums/trends.js';
