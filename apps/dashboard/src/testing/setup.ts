import { configure } from '@testing-library/react';

// a test waits for what it names, for as long as a busy machine takes
configure({ asyncUtilTimeout: 10_000 });
