import { countdown } from './countdown';
import { chicken } from './chicken';
import planets from './planets.cjs';
import { clicks, click } from './state';

click();
console.log(`main: ${planets.length} planets, ${clicks} click`);
console.log(`main: ${countdown(3)}`);
console.log(`main: ${chicken()} comes first`);
