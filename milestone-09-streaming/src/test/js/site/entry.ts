import { start } from 'fourteen/internal/start';

start();
