import './address';
import './caches';
import './history';
import './links';
import './routers';
import { report } from './cases';

void report();
